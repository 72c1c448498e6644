namespace Samsyn.Together.Names;

/// <summary>A name that stands in a text, and whether it may.</summary>
/// <param name="Allowed">Why an ethics officer lets it stand; null: it must go before the text is published.</param>
public sealed record CheckedName(FoundName Name, string? Allowed)
{
    public bool Stops => Allowed is null;
}
