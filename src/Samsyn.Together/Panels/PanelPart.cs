using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;

namespace Samsyn.Together.Panels;

/// <summary>One tab of the page of a panel: its forms keep what was typed when they are refused, and lead back to the tab when they are done.</summary>
public abstract class PanelPart : ComponentBase
{
    [Inject] private protected Texts T { get; set; } = null!;
    [Inject] private protected Scope Scope { get; set; } = null!;
    [CascadingParameter] private protected HttpContext Http { get; set; } = null!;
    [CascadingParameter] private protected PanelSeen Seen { get; set; } = null!;

    private protected List<FieldError> Errors { get; } = [];
    private protected SentForm Sent { get; private set; } = null!;

    /// <summary>Which form was refused; what was typed into it is shown again.</summary>
    private protected string? RefusedForm { get; private set; }

    private protected Panel Panel => Seen.Panel;
    private protected CancellationToken Cancel => Http.RequestAborted;

    /// <summary>The texts of the panel are in this language; null where it is the reader's own.</summary>
    private protected string? Lang => Panel.Language == T.Language ? null : Panel.Language;

    protected override void OnInitialized() => Sent = SentForm.Of(Http);

    /// <summary>What was typed into a form that was refused, or what is stored.</summary>
    private protected string? Typed(string form, string field, string? stored = null) => RefusedForm == form ? Sent[field] : stored;

    /// <summary>Does it and shows the tab anew, or says why not.</summary>
    /// <param name="without">A value of the address that is not kept.</param>
    private protected async Task Try(string form, Func<Task> deed, string? without = null)
    {
        try
        {
            await deed();
            Http.Response.Redirect(without is null ? Scope.Here(("done", Sent.Called)) : Scope.Here((without, null), ("done", Sent.Called)));
        }
        catch (RefusedException refused)
        {
            RefusedForm = form;
            Errors.Add(new(null, T.Sentence(refused.Refusal)));
        }
    }
}
