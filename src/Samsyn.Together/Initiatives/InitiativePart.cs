using Microsoft.AspNetCore.Components;

namespace Samsyn.Together.Initiatives;

/// <summary>One tab of the page of an initiative.</summary>
public abstract class InitiativePart : FormPart
{
    [CascadingParameter] private protected InitiativeSeen Seen { get; set; } = null!;

    private protected Initiative Initiative => Seen.Initiative;
    private protected Guid SeenVersion => Sent.Id("version") ?? Initiative.Version;
}
