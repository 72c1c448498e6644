using System.Globalization;
using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Csv;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>Reads the ATC/DDD index (<c>atc,route,ddd,unit,note,valid_from,valid_to</c>) or the list of combined products
/// (<c>atc,product,form,ingredients,unit_doses,valid_from,valid_to</c>) from CSV; WHO's own column names are understood as well.</summary>
sealed class DddCsv
{
    static readonly Dictionary<string, DddColumn> Names = new(StringComparer.Ordinal)
    {
        ["atc"] = DddColumn.Atc, ["atccode"] = DddColumn.Atc,
        ["route"] = DddColumn.Route, ["admcode"] = DddColumn.Route, ["admr"] = DddColumn.Route, ["administrationroute"] = DddColumn.Route,
        ["ddd"] = DddColumn.Ddd,
        ["unit"] = DddColumn.Unit, ["unittype"] = DddColumn.Unit, ["u"] = DddColumn.Unit, ["dddunit"] = DddColumn.Unit,
        ["note"] = DddColumn.Note, ["dddcomment"] = DddColumn.Note, ["comment"] = DddColumn.Note,
        ["validfrom"] = DddColumn.ValidFrom, ["validto"] = DddColumn.ValidTo,
        ["product"] = DddColumn.Product, ["brandname"] = DddColumn.Product, ["brand"] = DddColumn.Product,
        ["form"] = DddColumn.Form, ["dosageform"] = DddColumn.Form,
        ["ingredients"] = DddColumn.Ingredients, ["activeingredientsperunitdoseud"] = DddColumn.Ingredients,
        ["unitdoses"] = DddColumn.UnitDoses, ["dddcomb"] = DddColumn.UnitDoses,
    };

    // Names of substances come with the index; what codes are called is another file's matter
    static readonly string[] PassedOver = ["name", "atcname", "atclevelname", "substance"];

    static readonly DddColumn[] OfIndex = [DddColumn.Atc, DddColumn.Route, DddColumn.Ddd, DddColumn.Unit];
    static readonly DddColumn[] OfList = [DddColumn.Atc, DddColumn.Product, DddColumn.Form, DddColumn.Ingredients, DddColumn.UnitDoses];

    readonly DoseUnits _units;
    readonly AdministrationRoutes _routes;
    readonly DateOnly? _from;
    readonly Dictionary<DddColumn, int> _columns = [];
    readonly List<DddProblem> _problems = [];

    DddCsv(DoseUnits units, AdministrationRoutes routes, DateOnly? from) => (_units, _routes, _from) = (units, routes, from);

    /// <param name="from">From when lines without a day of their own are valid; null: always.</param>
    public static DddFile Read(string text, DateOnly? from, DoseUnits units, AdministrationRoutes routes) => new DddCsv(units, routes, from).Read(text);

    public static string NameOf(DddColumn column) => column switch
    {
        DddColumn.ValidFrom => "valid_from", DddColumn.ValidTo => "valid_to", DddColumn.UnitDoses => "unit_doses", _ => column.ToString().ToLowerInvariant(),
    };

    DddFile Read(string text)
    {
        var rows = CsvRows.Read(text).ToList();
        if (rows.Count == 0) return new([], 0, [new(1, DddColumn.Atc, "medicines.ddd.problem.empty-file")]);
        ReadHeader(rows[0]);
        if (rows[^1] is { IsOpen: true } open) return new([], 0, [new(open.Line, ColumnAt(open.Cells.Count - 1), "medicines.ddd.problem.open-quote")]);
        if (_problems.Count > 0) return new([], 0, _problems);

        var isList = _columns.ContainsKey(DddColumn.UnitDoses);
        var (lines, without) = (new List<(int, DddLine)>(), 0);
        foreach (var row in rows.Skip(1).Where(r => r.Cells.Any(c => c.Trim().Length > 0)))
        {
            if (row.Cells.Count > rows[0].Cells.Count)
            {
                _problems.Add(new(row.Line, DddColumn.Atc, "medicines.ddd.problem.too-many-cells"));
                continue;
            }
            if (SaysNothing(row, isList))
            {
                without++;
                continue;
            }
            var before = _problems.Count;
            var line = isList ? Listed(row) : Indexed(row);
            if (_problems.Count == before) lines.Add((row.Line, line));
        }
        return new(lines, without, _problems);
    }

    void ReadHeader(CsvRows.Row header)
    {
        foreach (var (index, name) in header.Cells.Index())
        {
            var plain = string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
            if (PassedOver.Contains(plain)) continue;
            if (!Names.TryGetValue(plain, out var column)) _problems.Add(new(header.Line, DddColumn.Atc, "medicines.ddd.problem.unknown-column", name.Trim()));
            else if (!_columns.TryAdd(column, index)) _problems.Add(new(header.Line, column, "medicines.ddd.problem.column-twice", name.Trim()));
        }
        var needed = _columns.ContainsKey(DddColumn.UnitDoses) ? OfList : OfIndex;
        foreach (var column in needed.Where(c => !_columns.ContainsKey(c)))
            _problems.Add(new(header.Line, column, "medicines.ddd.problem.no-column", NameOf(column)));
    }

    DddColumn ColumnAt(int index) => _columns.FirstOrDefault(c => c.Value == index).Key;

    DddLine Indexed(CsvRows.Row row)
    {
        var unit = _units.Find(Cell(row, DddColumn.Unit));
        if (unit is null) Problem(row, DddColumn.Unit, "medicines.ddd.problem.unit", Cell(row, DddColumn.Unit) ?? "");
        var route = Limited(row, DddColumn.Route, 40) ?? "";
        return new()
        {
            Atc = Atc(row), Route = _routes.Find(route)?.Code ?? route, Amount = Amount(row), Unit = unit?.Name, Note = Limited(row, DddColumn.Note, 500),
            ValidFrom = From(row, out var to), ValidTo = to,
        };
    }

    DddLine Listed(CsvRows.Row row)
    {
        var doses = Limited(row, DddColumn.UnitDoses, 200);
        if (CombinedProduct.UnitDosesOf(doses) is not > 0) Problem(row, DddColumn.UnitDoses, "medicines.ddd.problem.unit-doses", doses ?? "");
        return new()
        {
            Atc = Atc(row), Product = Limited(row, DddColumn.Product, 400) ?? "", Form = Limited(row, DddColumn.Form, 100), UnitDoses = doses,
            Ingredients = Limited(row, DddColumn.Ingredients, 2000), ValidFrom = From(row, out var to), ValidTo = to,
        };
    }

    string Atc(CsvRows.Row row)
    {
        var atc = (Cell(row, DddColumn.Atc) ?? "").ToUpperInvariant();
        if (!AtcCode.IsValid(atc)) Problem(row, DddColumn.Atc, "medicines.ddd.problem.atc", atc);
        return atc;
    }

    decimal? Amount(CsvRows.Row row)
    {
        var said = Cell(row, DddColumn.Ddd) ?? "";
        if (decimal.TryParse(said.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount is > 0 and < 1_000_000_000 && decimal.Round(amount, 9) == amount) return amount;
        Problem(row, DddColumn.Ddd, "medicines.ddd.problem.amount", said);
        return null;
    }

    DateOnly? From(CsvRows.Row row, out DateOnly? to)
    {
        var from = Day(row, DddColumn.ValidFrom) ?? _from;
        to = Day(row, DddColumn.ValidTo);
        if (to < from) Problem(row, DddColumn.ValidTo, "medicines.ddd.problem.ends-before");
        return from;
    }

    DateOnly? Day(CsvRows.Row row, DddColumn column)
    {
        if (Cell(row, column) is not { } said) return null;
        if (DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Problem(row, column, "medicines.ddd.problem.date", said);
        return null;
    }

    string? Limited(CsvRows.Row row, DddColumn column, int longest)
    {
        var said = Cell(row, column);
        if (said?.Length > longest) Problem(row, column, "medicines.ddd.problem.too-long", longest.ToString(CultureInfo.InvariantCulture));
        return said;
    }

    /// <summary>A code without a DDD, or a remark of the list of combined products.</summary>
    bool SaysNothing(CsvRows.Row row, bool isList) => isList
        ? Cell(row, DddColumn.Form) is null || Cell(row, DddColumn.Ingredients) is null || Cell(row, DddColumn.UnitDoses) is null
        : Cell(row, DddColumn.Ddd) is null && Cell(row, DddColumn.Unit) is null;

    string? Cell(CsvRows.Row row, DddColumn column) =>
        _columns.TryGetValue(column, out var at) && at < row.Cells.Count && row.Cells[at].Trim() is { Length: > 0 } found ? found : null;

    void Problem(CsvRows.Row row, DddColumn column, string key, params string[] holes) => _problems.Add(new(row.Line, column, key, holes));
}
