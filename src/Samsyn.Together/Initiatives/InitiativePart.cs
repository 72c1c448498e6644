using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.Together.Initiatives;

/// <summary>One tab of the page of an initiative: its forms keep what was typed when they are refused, and lead back to the tab when they are done.</summary>
public abstract class InitiativePart : ComponentBase
{
    [Inject] private protected Texts T { get; set; } = null!;
    [Inject] private protected Scope Scope { get; set; } = null!;
    [CascadingParameter] private protected HttpContext Http { get; set; } = null!;
    [CascadingParameter] private protected InitiativeSeen Seen { get; set; } = null!;

    private protected List<FieldError> Errors { get; } = [];
    private protected SentForm Sent { get; private set; } = null!;

    private protected Initiative Initiative => Seen.Initiative;
    private protected Guid SeenVersion => Sent.Id("version") ?? Initiative.Version;
    private protected CancellationToken Cancel => Http.RequestAborted;

    protected override void OnInitialized() => Sent = SentForm.Of(Http);

    /// <summary>A day that must be there.</summary>
    /// <exception cref="RefusedException">Nothing or no day was typed.</exception>
    private protected DateOnly Needed(string name) => Sent.Day(name) ?? throw Refusal.Of("challenge.by-when").AsException();

    /// <summary>A day that may be there; what is no day is refused.</summary>
    private protected DateOnly? Optional(string name) => Sent.Has(name) ? Needed(name) : null;

    /// <summary>Does it and shows the tab anew, or says why not.</summary>
    private protected async Task Try(Func<Task> deed)
    {
        try
        {
            await deed();
            Http.Response.Redirect(Scope.Here(("done", "yes")));
        }
        catch (RefusedException refused)
        {
            Errors.Add(new(null, T.Sentence(refused.Refusal)));
        }
    }
}
