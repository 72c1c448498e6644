namespace Samsyn.App.Hosting;

/// <summary>What a demo is to be made of.</summary>
/// <param name="Scale">Size of the generated region, 1 is about two million events; 0: no generated events.</param>
/// <param name="Real">Real files to import, each read with <paramref name="Profile"/>.</param>
sealed record DemoChoice(double Scale, IReadOnlyList<string> Real, string? Profile)
{
    public string Words => Scale > 0 ? FormattableString.Invariant($"a generated region at scale {Scale}") : "real files alone";
}
