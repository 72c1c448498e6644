using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samsyn.Events.Imports.Booking;
using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Events.Imports.Staging;
using Samsyn.Events.Persons;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports;

/// <summary>The one way in for medicine events. A file is one import: all of its good rows or, when it fails, is stopped or dies, none.</summary>
public sealed class Importer
{
    /// <summary>More rejects than this and the profile does not fit: the import fails instead of filling the log.</summary>
    const int MostRejects = 100_000;

    readonly IServiceScopeFactory _scopes;
    readonly DataFolder _folder;
    readonly Sources _sources;
    readonly KeyRing _keys;
    readonly NetCostVeil _veil;
    readonly TimeProvider _time;
    readonly ImportLog _log;
    readonly ILogger<Importer> _logger;
    readonly string _memory;

    internal Importer(IServiceScopeFactory scopes, DataFolder folder, Sources sources, KeyRing keys, NetCostVeil veil, TimeProvider time, ImportLog log, ILogger<Importer> logger, IConfiguration configuration)
    {
        (_scopes, _folder, _sources, _keys, _veil, _time, _log, _logger) = (scopes, folder, sources, keys, veil, time, log, logger);
        _memory = configuration["Samsyn:Imports:Memory"] ?? "700MB";
    }

    /// <summary>Imports one file and returns its log. Waits while another import runs.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was changed.</exception>
    public async Task<ImportRun> Import(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if (!File.Exists(request.File)) throw new Refusal("import.no-file", $"there is no file {request.File}.").AsException();
        using var one = await ImportLock.Take(_folder.Path, _time, cancel);
        foreach (var number in await _log.Abandon(cancel)) LeftOvers.Remove(_folder.Segments, number);

        using var file = new ImportFile(request.File);
        var run = await _log.Begin(request, file, ImportState.Running, cancel);
        EventsLog.ImportBegins(_logger, run.Number, run.FileName);
        try
        {
            await Run(request, file, run, progress, cancel);
            EventsLog.ImportCommitted(_logger, run.Number, run.Accepted, run.Unchanged, run.Corrected, run.Rejected);
        }
        catch (ImportStopped)
        {
            LeftOvers.Remove(_folder.Segments, run.Number);
            await _log.End(run, ImportState.Stopped, "Stopped by a person; nothing of it is in the store.");
        }
        catch (OperationCanceledException)
        {
            LeftOvers.Remove(_folder.Segments, run.Number);
            await _log.End(run, ImportState.Stopped, "Stopped; nothing of it is in the store.");
            throw;
        }
        catch (Exception e)
        {
            LeftOvers.Remove(_folder.Segments, run.Number);
            var sentence = e is RefusedException or InvalidDataException ? e.Message : $"It failed inside the program ({e.GetType().Name}); nothing of it is in the store.";
            if (e is not (RefusedException or InvalidDataException)) EventsLog.ImportFailed(_logger, run.Number, e);
            await _log.End(run, ImportState.Failed, sentence);
        }
        return run;
    }

    async Task Run(ImportRequest request, ImportFile file, ImportRun run, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        run.FileSha256 = await file.Sha256(cancel);
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamsynDb>();
        var opened = _sources.Open(file, request.Profile);
        (run.Profile, run.Source, run.Header) = (opened.Profile.Name, opened.Profile.Source, opened.Header);

        using var reading = opened.Reading.Reader;
        using var pseudonyms = Pseudonymiser.From(_keys);
        using var staging = new Staging.Staging(_folder.Scratch, run.Number, _memory);
        var organisations = new OrganisationCheck(await db.Organisations.AsNoTracking().ToListAsync(cancel), opened.Profile.Organisations);
        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
        var checker = new EventChecker(opened.Profile, new Moments(opened.Reading.Dates, Sources.Zone, opened.Profile.MonthOnly), opened.Reading.Amounts, organisations,
            new PersonCheck(pseudonyms, opened.Profile.Person, opened.Profile.Source, today));
        var pass = new ReadingPass(file, run, reading, checker, _log, _time, progress, MostRejects);
        await Task.Run(() => pass.Read(staging, cancel), cancel);

        progress?.Report(pass.Progress(0.6, ImportStep.Comparing));
        var manifest = new Manifest(db);
        var booking = new Booking.Booking(staging, run.Source, run.Number);
        var existing = await Files(manifest, SegmentKind.Events, run.Source, cancel);
        _veil.Register(staging.Connection);
        await Task.Run(() => booking.Decide(existing), cancel);
        if (booking.Contradictions.Count + booking.NothingToTakeBack.Count > 0)
        {
            using var again = _sources.Open(file, opened.Profile.Name).Reading.Reader;
            await pass.RejectLines(again, booking.Contradictions, booking.NothingToTakeBack, cancel);
        }
        (run.Accepted, run.Unchanged, run.Corrected) = (booking.Accepted, booking.Unchanged, booking.Corrected);
        if (await _log.Tell(run, cancel)) throw new ImportStopped();

        progress?.Report(pass.Progress(0.7, ImportStep.Writing));
        var writer = new SegmentWriter(staging, _folder.Segments, run.Source, run.Number);
        var segments = await Task.Run(() => writer.Write(share => progress?.Report(pass.Progress(0.7 + 0.3 * share, ImportStep.Writing)), cancel), cancel);
        var top = opened.Profile.Organisations is { Under: { } under } rule ? new ImportProfileTop(under, rule.UnderName ?? under, "Nation") : null;
        await scope.ServiceProvider.GetRequiredService<ImportCommit>().Do(run, segments, organisations.Found, pass.Names, request.Actor, top, cancel);
        progress?.Report(pass.Progress(1, ImportStep.Done));
    }

    async Task<List<string>> Files(Manifest manifest, SegmentKind kind, string source, CancellationToken cancel) =>
        [.. from segment in await manifest.Current(kind, cancel)
            where segment.Source == source || segment.Source.Length == 0
            select Path.Combine(_folder.Segments, segment.Path)];
}
