namespace Samsyn.Events.Imports.Fhir;

/// <summary>A CodeableConcept: one coding of it, and its text.</summary>
readonly record struct Concept(Piece System, Piece Code, Piece Display, Piece Text)
{
    public bool IsEmpty => Code.IsEmpty && Display.IsEmpty && Text.IsEmpty;

    /// <summary>What a person would read.</summary>
    public Piece Readable => Display.Or(Text).Or(Code);
}
