using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.Pages;

/// <summary>A module's answer to "what waits for me?" on the home page. Each module may register one or more.</summary>
public interface IWaiting
{
    Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel);
}

/// <summary>One thing that waits for a person.</summary>
/// <param name="Text">What it is, in the reader's language.</param>
/// <param name="Link">Where it is done.</param>
/// <param name="Verb">What doing it is called: start, take it, read.</param>
public sealed record WaitingThing(string Text, string Link, string Verb);
