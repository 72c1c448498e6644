namespace Samsyn.Events.Imports;

/// <summary>Reads a file row by row, without judging what the fields say.</summary>
public interface IRowReader : IDisposable
{
    /// <summary>Fills the row with the next record; its spans stay valid until the next call.</summary>
    /// <returns>False at the end of the file.</returns>
    bool Read(RawRow row);

    /// <summary>Bytes consumed so far of the (decompressed) stream.</summary>
    long BytesRead { get; }
}
