using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Imports.Staging;
using Samsyn.Events.Store;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports;

/// <summary>The first half of an import: every row is read and judged; good ones are staged, others kept as rejects.</summary>
sealed class ReadingPass(ImportFile file, ImportRun run, IRowReader reader, EventChecker checker, ImportLog log, TimeProvider time, IProgress<ImportProgress>? progress, int mostRejects)
{
    const int RowsBetweenLooks = 16_384;
    static readonly TimeSpan BetweenTellings = TimeSpan.FromSeconds(1);

    readonly NameCollector _names = new();
    readonly List<RejectedRow> _rejects = [];
    long _told = long.MinValue;

    public IEnumerable<DeliveredName> Names => _names.Names;

    public ImportProgress Progress(double share, ImportStep step) => new(run.FileName, run.RowsRead, run.Rejected, share, step);

    public async Task Read(Staging.Staging staging, CancellationToken cancel)
    {
        using var writer = new StagingWriter(staging);
        while (ReadSome(writer))
        {
            cancel.ThrowIfCancellationRequested();
            await Tell(cancel);
        }
        writer.Finish();
        await KeepRejects(0, cancel);
    }

    /// <summary>Rejects rows that only the comparison found wrong; their text is fetched by reading the file again.</summary>
    public async Task RejectLines(IRowReader again, IReadOnlyList<long> contradictions, IReadOnlyList<long> nothingToTakeBack, CancellationToken cancel)
    {
        var wanted = contradictions.Select(l => (l, RejectCodes.SameIdOtherContent)).Concat(nothingToTakeBack.Select(l => (l, RejectCodes.NothingToTakeBack))).ToDictionary();
        var row = new RawRow();
        while (wanted.Count > 0 && again.Read(row))
            if (wanted.Remove(row.Line, out var code)) await Reject(RejectedRow.From(row, code, EventField.SourceId), cancel);
        await KeepRejects(0, cancel);
    }

    /// <returns>False at the end of the file.</returns>
    bool ReadSome(StagingWriter writer)
    {
        var row = new RawRow();
        var checkedEvent = new CheckedEvent();
        for (var i = 0; i < RowsBetweenLooks; i++)
        {
            if (!reader.Read(row)) return false;
            run.RowsRead++;
            if (checker.Check(row, checkedEvent) is { } wrong)
            {
                run.Rejected++;
                _rejects.Add(RejectedRow.From(row, wrong.Code, wrong.Field));
                if (run.Rejected > mostRejects) throw TooMany();
            }
            else
            {
                writer.Write(checkedEvent);
                _names.See(checkedEvent);
            }
        }
        return true;
    }

    async Task Reject(RejectedRow reject, CancellationToken cancel)
    {
        run.Rejected++;
        _rejects.Add(reject);
        await KeepRejects(1000, cancel);
    }

    async Task Tell(CancellationToken cancel)
    {
        await KeepRejects(1000, cancel);
        var now = time.GetTimestamp();
        if (_told != long.MinValue && time.GetElapsedTime(_told, now) < BetweenTellings) return;
        _told = now;
        run.BytesRead = file.BytesRead;
        progress?.Report(Progress(file.Bytes == 0 ? 0 : 0.6 * run.BytesRead / file.Bytes, ImportStep.Reading));
        if (await log.Tell(run, cancel)) throw new ImportStopped();
    }

    async Task KeepRejects(int whenMoreThan, CancellationToken cancel)
    {
        if (_rejects.Count <= whenMoreThan) return;
        await log.Keep(_rejects, run.Number, cancel);
        _rejects.Clear();
    }

    RefusedException TooMany()
    {
        var most = _rejects.GroupBy(r => (r.Code, r.Field)).MaxBy(g => g.Count())!.Key;
        return new Refusal("import.too-many-rejects",
            $"more than {mostRejects} rows cannot be taken, most often because of '{most.Code}' in '{most.Field}'; the profile '{run.Profile}' does not seem to fit the file.").AsException();
    }
}
