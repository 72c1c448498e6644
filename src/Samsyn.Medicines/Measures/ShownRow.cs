namespace Samsyn.Medicines.Measures;

/// <summary>One line of a measure's table, as it may be shown.</summary>
/// <param name="Row">Of the months that are shown; without numbers where none is.</param>
/// <param name="HiddenMonths">How many months are of few persons, or would tell those that are: they are in no sum.</param>
sealed record ShownRow(MeasureRow Row, int HiddenMonths);
