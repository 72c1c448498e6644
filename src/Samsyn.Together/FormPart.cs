using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.Together;

/// <summary>A page, or a part of one, with forms: they keep what was typed when they are refused, and lead back to where they stand when they are done.</summary>
public abstract class FormPart : ComponentBase
{
    [Inject] private protected Texts T { get; set; } = null!;
    [Inject] private protected Scope Scope { get; set; } = null!;
    [CascadingParameter] private protected HttpContext Http { get; set; } = null!;

    private protected List<FieldError> Errors { get; } = [];
    private protected SentForm Sent { get; private set; } = null!;
    private protected CancellationToken Cancel => Http.RequestAborted;

    protected override void OnInitialized() => Sent = SentForm.Of(Http);

    /// <summary>A day that must be there.</summary>
    /// <exception cref="RefusedException">Nothing or no day was typed.</exception>
    private protected DateOnly Needed(string name) => Sent.Day(name) ?? throw Refusal.Of("challenge.by-when").AsException();

    /// <summary>A day that may be there; what is no day is refused.</summary>
    private protected DateOnly? Optional(string name) => Sent.Has(name) ? Needed(name) : null;

    /// <summary>Where on the page it is said that it is done: a fragment with its #, or nothing.</summary>
    private protected virtual string DonePlace => "";

    /// <summary>Does it and shows the page anew, or says why not.</summary>
    private protected Task Try(Func<Task> deed) => Try(async () =>
    {
        await deed();
        return Scope.Here(("done", Sent.Called)) + DonePlace;
    });

    /// <summary>Does it and goes where it says, or says why not.</summary>
    private protected async Task Try(Func<Task<string>> deed)
    {
        try
        {
            Http.Response.Redirect(await deed());
        }
        catch (RefusedException refused)
        {
            Errors.Add(new(null, T.Sentence(refused.Refusal)));
        }
    }
}
