namespace Samsyn.Events.Imports;

/// <summary>Finds the fields of a record that was cut.</summary>
interface IRecordParser
{
    /// <summary>Fills the row's fields, or tells its problem; they stay valid until the next call.</summary>
    void Parse(RawRow row);
}
