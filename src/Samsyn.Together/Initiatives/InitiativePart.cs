using Microsoft.AspNetCore.Components;

namespace Samsyn.Together.Initiatives;

/// <summary>One tab of the page of an initiative.</summary>
public abstract class InitiativePart : FormPart
{
    [CascadingParameter] private protected InitiativeSeen Seen { get; set; } = null!;

    /// <summary>Where the views begin, far below the phases on a phone: whoever has chosen one comes back to it.</summary>
    internal const string Views = "views";

    private protected override string DonePlace => Scope.Query.ContainsKey("tab") ? "#" + Views : "";

    private protected Initiative Initiative => Seen.Initiative;
    private protected Guid SeenVersion => Sent.Id("version") ?? Initiative.Version;
}
