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

    public void Clear()
    {
        (Kind, Id, IdentifierSystem, IdentifierValue, BirthDate, Gender, Provider) = (default, default, default, default, default, default, default);
        Medicine.Clear();
    }
}
