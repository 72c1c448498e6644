namespace Samsyn.Events.Imports.Fhir;

/// <summary>What a resource says of itself when others refer to it: a medicine, a patient, an encounter. Used again for each line.</summary>
sealed class Referable
{
    public ResourceKind Kind { get; set; }
    public Piece Id { get; set; }
    public Piece IdentifierSystem { get; set; }
    public Piece IdentifierValue { get; set; }
    public Piece BirthDate { get; set; }
    public Piece Gender { get; set; }
    public Reference Provider { get; set; }
    public Medicine Medicine { get; } = new();

    /// <summary>A quick look at a line: false only where it cannot be a Medication or an Encounter. Most exporters write the type first.</summary>
    public static bool MayBe(ReadOnlySpan<byte> line)
    {
        var first = "{\"resourceType\":\""u8;
        if (!line.StartsWith(first)) return line.IndexOf("Medication\""u8) >= 0 || line.IndexOf("Encounter\""u8) >= 0 || line.Contains((byte)'\\');
        var type = line[first.Length..];
        var end = type.IndexOfAny((byte)'"', (byte)'\\');
        return end < 0 || type[end] == '\\' || Elements.KindNamed(type[..end]) is ResourceKind.Medication or ResourceKind.Encounter;
    }

    public void Clear()
    {
        (Kind, Id, IdentifierSystem, IdentifierValue, BirthDate, Gender, Provider) = (default, default, default, default, default, default, default);
        Medicine.Clear();
    }
}
