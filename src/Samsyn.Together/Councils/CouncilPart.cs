using Microsoft.AspNetCore.Components;

namespace Samsyn.Together.Councils;

/// <summary>One part of the page of a council.</summary>
public abstract class CouncilPart : FormPart
{
    [CascadingParameter] private protected CouncilSeen Seen { get; set; } = null!;

    private protected Council Council => Seen.Council;
}
