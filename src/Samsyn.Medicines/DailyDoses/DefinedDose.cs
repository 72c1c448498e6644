namespace Samsyn.Medicines.DailyDoses;

/// <summary>One line of the ATC/DDD index: the assumed average maintenance dose per day of a substance, by a route, for adults.</summary>
/// <param name="Route">WHO's code of the route; "" where the index names none.</param>
/// <param name="Amount">How much one DDD is.</param>
/// <param name="Unit">In which unit, by the name in <see cref="DoseUnits"/>.</param>
/// <param name="Note">What the index adds: "refers to amoxicillin".</param>
/// <param name="ValidFrom">First day; null: always was.</param>
/// <param name="ValidTo">Last day; null: until further notice.</param>
sealed record DefinedDose(string Atc, string Route, decimal Amount, string Unit, string? Note = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null)
{
    public bool IsValid(DateOnly day) => !(ValidFrom > day) && !(ValidTo < day);

    /// <summary>Whether the two are one and the same DDD at different times.</summary>
    public bool IsSameAs(DefinedDose other) => (Atc, Route, Note) == (other.Atc, other.Route, other.Note);
}
