namespace Samsyn.Events.Imports;

/// <summary>A reader whose records are quickly told apart, so that several threads can find the fields in them.</summary>
interface IRecordReader : IRowReader
{
    /// <summary>Points the row to the next record, without its fields.</summary>
    /// <returns>False at the end of the file.</returns>
    bool Cut(RawRow row);

    /// <summary>One for each thread. What it makes of a record does not hang on which thread was first.</summary>
    IRecordParser NewParser();
}
