namespace Samsyn.Kernel.Pages;

/// <summary>What is wrong with one field of a form, in a sentence that says what to do.</summary>
/// <param name="Name">The field's name; null when it concerns the form as a whole.</param>
public sealed record FieldError(string? Name, string Sentence);
