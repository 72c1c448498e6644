using System.Collections.Concurrent;
using DuckDB.NET.Native;
using Samsyn.Events.Imports.Booking;
using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Imports.Staging;
using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports;

/// <summary>The first half of an import: every row is read by one thread at a time and judged by several; good ones go on, others are kept as rejects.</summary>
/// <remarks>Of a reader of records one thread at a time cuts them out, and who judges them finds their fields.</remarks>
/// <param name="newChecker">A checker of its own for each thread.</param>
sealed class ReadingPass(ImportFile file, ImportRun run, IRowReader reader, Func<EventChecker> newChecker, ImportLog log, IProgress<ImportProgress>? progress, int mostRejects)
{
    static readonly TimeSpan BetweenTellings = TimeSpan.FromSeconds(1);

    readonly Lock _reading = new();
    readonly RawRow _row = new();
    readonly ConcurrentBag<Judge> _idle = [];
    readonly ConcurrentBag<Judge> _all = [];
    readonly ConcurrentQueue<RejectedRow> _rejects = [];
    long _read, _rejected;
    volatile bool _stop;

    public IEnumerable<DeliveredName> Names => _all.SelectMany(j => j.Names.Names).DistinctBy(n => (n.Of, n.Code));
    public IReadOnlyList<OrganisationLine> Organisations => [.. _all.SelectMany(j => j.Checker.NewOrganisations).DistinctBy(o => o.Code)];

    /// <summary>Whether an event may stand twice in the file; false is certain.</summary>
    public bool MayRepeat => KeyHalves.MayRepeat([.. _all.Select(j => j.Keys)]);

    public ImportProgress Progress(double share, ImportStep step) => new(run.FileName, run.RowsRead, run.Rejected, share, step);

    /// <summary>Runs the staging to its end, writes the rejects and tells meanwhile how far it is.</summary>
    public async Task Read(Staging.Staging staging, Action stage, CancellationToken cancel)
    {
        using var feed = new EventFeed(staging.Connection, Fill);
        using var stop = cancel.Register(() => _stop = true);
        var staged = Task.Run(stage, CancellationToken.None);
        try
        {
            while (await Task.WhenAny(staged, Task.Delay(BetweenTellings, CancellationToken.None)) != staged)
                if (await Tell(CancellationToken.None)) _stop = true;
        }
        finally
        {
            await staged.ContinueWith(_ => { }, TaskScheduler.Default);
        }
        feed.ThrowIfFailed();
        await staged;
        cancel.ThrowIfCancellationRequested();
        if (await Tell(cancel) || _stop) throw new ImportStopped();
    }

    /// <summary>Rejects rows that only the comparison found wrong; their text is fetched by reading the file again.</summary>
    public async Task RejectLines(IRowReader again, IReadOnlyList<long> contradictions, IReadOnlyList<long> nothingToTakeBack, CancellationToken cancel)
    {
        var wanted = contradictions.Select(l => (l, RejectCodes.SameIdOtherContent)).Concat(nothingToTakeBack.Select(l => (l, RejectCodes.NothingToTakeBack))).ToDictionary();
        while (wanted.Count > 0 && again.Read(_row))
            if (wanted.Remove(_row.Line, out var code)) Reject(_row, code, EventField.SourceId);
        await Tell(cancel);
    }

    /// <summary>Fills a chunk with events; empty when there are no more. Called by several threads at once.</summary>
    void Fill(DuckDBDataChunk chunk)
    {
        if (!_idle.TryTake(out var judge)) _all.Add(judge = new(newChecker(), (reader as IRecordReader)?.NewParser()));
        var writer = new ChunkWriter(chunk);
        while (writer.Rows < ChunkWriter.Capacity && !_stop)
        {
            if (judge.Next() is not { } row)
            {
                if (TakeBatch(judge) == 0) break;
                continue;
            }
            if (judge.Checker.Check(row, judge.Event) is { } wrong)
            {
                Reject(row, wrong.Code, wrong.Field);
                continue;
            }
            writer.Write(judge.Event);
            judge.Names.See(judge.Event);
            judge.Keys.Add(judge.Event.Key);
        }
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)writer.Rows);
        _idle.Add(judge);
    }

    int TakeBatch(Judge judge)
    {
        lock (_reading)
        {
            var taken = judge.Batch.Take(reader, _row);
            _read += taken;
            return taken;
        }
    }

    void Reject(RawRow row, string code, EventField? field)
    {
        _rejects.Enqueue(RejectedRow.From(row, code, field));
        if (Interlocked.Increment(ref _rejected) > mostRejects) throw TooMany(code, field);
    }

    /// <returns>Whether a person asked it to stop.</returns>
    async Task<bool> Tell(CancellationToken cancel)
    {
        while (!_rejects.IsEmpty)
        {
            var some = new List<RejectedRow>();
            while (some.Count < 1000 && _rejects.TryDequeue(out var reject)) some.Add(reject);
            await log.Keep(some, run.Number, cancel);
        }
        (run.RowsRead, run.Rejected, run.BytesRead) = (Interlocked.Read(ref _read), Interlocked.Read(ref _rejected), file.BytesRead);
        progress?.Report(Progress(file.Bytes == 0 ? 0 : 0.8 * run.BytesRead / file.Bytes, ImportStep.Reading));
        return await log.Tell(run, cancel);
    }

    RefusedException TooMany(string code, EventField? field) =>
        Refusal.Of("import.too-many-rejects", $"{mostRejects}", field is { } f ? $"{f.Name()}: {code}" : code, run.Profile).AsException();

    /// <summary>What one thread needs to judge rows.</summary>
    sealed class Judge(EventChecker checker, IRecordParser? parser)
    {
        public EventChecker Checker { get; } = checker;
        public RowBatch Batch { get; } = new();
        public CheckedEvent Event { get; } = new();
        public NameCollector Names { get; } = new();
        public KeyHalves Keys { get; } = new();

        /// <summary>The one row whose fields are found at a time: it stays near the processor.</summary>
        readonly RawRow _parsed = new();

        public RawRow? Next()
        {
            var row = Batch.Next();
            if (parser is null || row is null) return row;
            _parsed.PointTo(row);
            parser.Parse(_parsed);
            return _parsed;
        }
    }
}
