using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DuckDB.NET.Data;

namespace Samsyn.Bench;

/// <summary>FHIR NDJSON through the importer with all its checks, against DuckDB's own JSON reader with its columns told.</summary>
sealed class NdjsonImport : IBenchmark
{
    /// <summary>Enough that the fifth of a second in which an import begins and ends does not count.</summary>
    const long MostResources = 6_000_000;

    const string Columns = """
        {resourceType: 'VARCHAR', id: 'VARCHAR', status: 'VARCHAR',
         medicationCodeableConcept: 'STRUCT(coding STRUCT("system" VARCHAR, code VARCHAR, display VARCHAR)[], "text" VARCHAR)',
         subject: 'STRUCT(reference VARCHAR)', context: 'STRUCT(reference VARCHAR)', effectiveDateTime: 'VARCHAR', request: 'STRUCT(reference VARCHAR)',
         dosage: 'STRUCT(route STRUCT(coding STRUCT("system" VARCHAR, code VARCHAR)[]), dose STRUCT("value" DECIMAL(18,6), unit VARCHAR))'}
        """;

    public string Name => "NDJSON import against DuckDB's read_json";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        var count = Math.Min(setting.Rows, MostResources);
        var file = Path.Combine(setting.NewFolder("ndjson"), "administrations.ndjson");
        await Write(file, count, cancel);
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        string? data = null;
        var (ours, rival) = await Duel.Run(
            async () => await BenchSetting.Samsyn("import", file, "--profile", "fhir", "--data", data!),
            () =>
            {
                using var command = duck.CreateCommand();
                command.CommandText = $"CREATE OR REPLACE TABLE resources AS SELECT * FROM read_json('{file}', format = 'newline_delimited', columns = {Columns})";
                command.ExecuteNonQuery();
                return Task.CompletedTask;
            },
            setting.Runs,
            async () =>
            {
                BenchSetting.Forget(data);
                data = await setting.DataFolder();
            });
        BenchSetting.Forget(data);
        yield return BenchLine.AtLeast(Name, Rate(count, ours), Rate(count, rival), rival / ours, 0.5);
    }

    static async Task Write(string file, long count, CancellationToken cancel)
    {
        await using var to = new StreamWriter(file, false, new UTF8Encoding(false), 1 << 20);
        for (var i = 0L; i < count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $$$$"""
                {"resourceType":"MedicationAdministration","id":"adm-{{{{i}}}}","status":"completed","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"J01CA{{{{i % 20 + 1:00}}}}","display":"substance {{{{i % 20}}}}"}],"text":"substance {{{{i % 20}}}} 500 mg"},"subject":{"reference":"Patient/{{{{i % 50_000}}}}"},"context":{"reference":"Encounter/{{{{i / 7}}}}"},"effectiveDateTime":"20{{{{20 + i % 6}}}}-{{{{i % 12 + 1:00}}}}-{{{{i % 28 + 1:00}}}}T{{{{i % 24:00}}}}:15:00+01:00","request":{"reference":"MedicationRequest/{{{{i / 5}}}}"},"dosage":{"route":{"coding":[{"system":"http://snomed.info/sct","code":"26643006"}]},"dose":{"value":{{{{i % 9 + 1}}}}.50,"unit":"mg"}}}
                """));
        }
    }

    static string Rate(long rows, TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{rows / time.TotalSeconds / 1000:N0} k/s");
}
