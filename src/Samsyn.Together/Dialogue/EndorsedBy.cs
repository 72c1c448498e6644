namespace Samsyn.Together.Dialogue;

/// <summary>Who stands behind something.</summary>
/// <param name="Persons">How many persons, by themselves.</param>
/// <param name="Organisations">Names of the organisations.</param>
/// <param name="Mine">Whether the reader does.</param>
/// <param name="Ours">Ids of organisations whose endorsement is among them.</param>
public sealed record EndorsedBy(int Persons, IReadOnlyList<string> Organisations, bool Mine, IReadOnlySet<Guid> Ours)
{
    public int All => Persons + Organisations.Count;
}
