using System.Globalization;

namespace Samsyn.Tests.Medicines.Demo;

/// <summary>A row of a generated file, read back by the most obvious means.</summary>
sealed record DemoRow(string[] Cells)
{
    public const int Columns = 25;

    public string SourceId => Cells[0];
    public string Kind => Cells[1];
    public DateTime Time { get; } = DateTime.ParseExact(Cells[2], "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    public string Organisation => Cells[3];
    public string Hospital => Organisation[..6];
    public int Article { get; } = int.Parse(Cells[4], CultureInfo.InvariantCulture);
    public string ProductName => Cells[5];
    public string Atc => Cells[6];
    public decimal Quantity { get; } = Number(Cells[11])!.Value;
    public decimal Packages { get; } = Number(Cells[13])!.Value;
    public decimal? Ddd { get; } = Number(Cells[14]);
    public decimal Cost { get; } = Number(Cells[15])!.Value;
    public decimal NetCost { get; } = Number(Cells[16])!.Value;
    public string Person => Cells[18];
    public string BirthDate => Cells[19];
    public string Sex => Cells[20];
    public string Indication => Cells[21];
    public string OrderId => Cells[22];
    public string Reason => Cells[24];

    public bool IsUse => Kind is "administer" or "hand-out";

    /// <summary>Cells of a line; only a cell with a comma stands in quotes.</summary>
    public static DemoRow Read(string line)
    {
        var parts = line.Split('"');
        for (var i = 1; i < parts.Length; i += 2) parts[i] = parts[i].Replace(',', '\u001f');
        return new([.. string.Concat(parts).Split(',').Select(c => c.Replace('\u001f', ','))]);
    }

    static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
