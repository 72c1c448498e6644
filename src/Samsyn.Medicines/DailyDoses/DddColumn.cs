namespace Samsyn.Medicines.DailyDoses;

/// <summary>A column of the file that the index is imported from.</summary>
enum DddColumn
{
    Atc, Route, Ddd, Unit, Note, ValidFrom, ValidTo, Product, Form, Ingredients, UnitDoses,
}
