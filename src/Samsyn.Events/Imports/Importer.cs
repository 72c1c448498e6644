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
using Samsyn.Kernel.Organisations;
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
    readonly SealedArchive _archive;
    readonly TimeProvider _time;
    readonly ImportLog _log;
    readonly ILogger<Importer> _logger;
    readonly string _memory;

    internal Importer(IServiceScopeFactory scopes, DataFolder folder, Sources sources, KeyRing keys, NetCostVeil veil, SealedArchive archive, TimeProvider time, ImportLog log, ILogger<Importer> logger, IConfiguration configuration)
    {
        (_scopes, _folder, _sources, _keys, _veil, _archive, _time, _log, _logger) = (scopes, folder, sources, keys, veil, archive, time, log, logger);
        _memory = configuration["Samsyn:Imports:Memory"] ?? "700MB";
    }

    /// <summary>Imports one file and returns its log. Waits while another import runs.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was changed.</exception>
    public async Task<ImportRun> Import(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if (!File.Exists(request.File)) throw Refusal.Of("import.no-file", request.File).AsException();
        using var one = await TakeTurn(cancel);
        return await Import(request, await _log.Begin(request, cancel), progress, cancel);
    }

    /// <summary>Imports a file that waits in the queue.</summary>
    /// <returns>Null where it waits no longer: another server has taken it, or a person stopped it.</returns>
    internal async Task<ImportRun?> ImportQueued(int number, ImportRequest request, CancellationToken cancel)
    {
        using var one = await TakeTurn(cancel);
        return await _log.Take(number, cancel) is { } run ? await Import(request, run, null, cancel) : null;
    }

    /// <summary>Nobody else imports while it is held; what those who died left behind is gone.</summary>
    async Task<IDisposable> TakeTurn(CancellationToken cancel)
    {
        var one = await ImportLock.Take(_folder.Path, _time, cancel);
        LeftOvers.RemoveWork(_folder.Scratch);
        foreach (var number in await _log.Abandon(cancel)) LeftOvers.Remove(_folder.Segments, number);
        return one;
    }

    async Task<ImportRun> Import(ImportRequest request, ImportRun run, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        EventsLog.ImportBegins(_logger, run.Number, run.FileName);
        try
        {
            await Run(request, run, progress, cancel);
            EventsLog.ImportCommitted(_logger, run.Number, run.Accepted, run.Unchanged, run.Corrected, run.Rejected);
        }
        catch (ImportStopped)
        {
            LeftOvers.Remove(_folder.Segments, run.Number);
            await _log.End(run, ImportState.Stopped, Refusal.Of("import.stopped-by-person"));
        }
        catch (OperationCanceledException)
        {
            LeftOvers.Remove(_folder.Segments, run.Number);
            await _log.End(run, ImportState.Stopped, Refusal.Of("import.stopped"));
            throw;
        }
        catch (Exception e)
        {
            LeftOvers.Remove(_folder.Segments, run.Number);
            if (e is not RefusedException) EventsLog.ImportFailed(_logger, run.Number, e);
            await _log.End(run, ImportState.Failed, e is RefusedException refused ? refused.Refusal : Refusal.Of("import.failed", e.GetType().Name));
        }
        return run;
    }

    async Task Run(ImportRequest request, ImportRun run, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        using var file = new ImportFile(request.File);
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamsynDb>();
        using var staging = new Staging.Staging(_folder.Scratch, run.Number, _memory);
        file.Keeping = () => _archive.Begin(staging.File("kept"));
        var opened = _sources.Open(file, request.Profile);
        (run.Profile, run.Source, run.Header) = (opened.Profile.Name, opened.Profile.Source, opened.Header);

        using var reader = opened.Reading.Reader;
        if (opened.Profile.Fields.ContainsKey(EventField.NetCost.Name())) _veil.Ready();
        _veil.Register(staging.Connection);
        var known = await db.Organisations.AsNoTracking().ToListAsync(cancel);
        var booking = new Booking.Booking(staging, run.Source, run.Number);
        using var pseudonyms = new Pseudonymisers(_keys);
        var pass = new ReadingPass(file, run, reader, () => Checker(opened, known, pseudonyms), _log, progress, MostRejects);
        await pass.Read(staging, booking.Stage, cancel);
        run.FileSha256 = await Task.Run(() => file.Finish(opened.Profile.KeepFile, cancel), cancel);

        progress?.Report(pass.Progress(0.8, ImportStep.Comparing));
        var existing = await Files(new Manifest(db), run.Source, cancel);
        var booked = await Task.Run(() => booking.Decide(existing, pass.MayRepeat), cancel);
        if (booking.Contradictions.Count + booking.NothingToTakeBack.Count > 0)
        {
            using var sameFile = new ImportFile(file.Path);
            using var again = _sources.Open(sameFile, opened.Profile).Reading.Reader;
            await pass.RejectLines(again, booking.Contradictions, booking.NothingToTakeBack, cancel);
        }
        (run.Accepted, run.Unchanged, run.Corrected) = (booking.Accepted, booking.Unchanged, booking.Corrected);
        if (await _log.Tell(run, cancel)) throw new ImportStopped();

        progress?.Report(pass.Progress(0.9, ImportStep.Writing));
        var segments = booked is null ? [] : await Task.Run(() => new Segments(staging, _folder.Segments, run.Source, run.Number).Place(booked), cancel);
        var organisations = pass.Organisations is { Count: > 0 } found && opened.Profile.Organisations?.Top is { } top ? [top, .. found] : pass.Organisations;
        await scope.ServiceProvider.GetRequiredService<ImportCommit>().Do(run, segments, organisations, pass.Names, request.Actor, cancel);
        progress?.Report(pass.Progress(1, ImportStep.Done));
    }

    EventChecker Checker(OpenedSource source, List<Organisation> known, Pseudonymisers pseudonyms) => new(
        source.Profile, new Moments(source.Reading.Dates, Sources.Zone, source.Profile.MonthOnly), source.Reading.Amounts,
        new OrganisationCheck(known, source.Profile.Organisations),
        new PersonCheck(pseudonyms.New(), source.Profile.Person, source.Profile.Source, DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime)));

    /// <summary>The segments that may hold events of a source.</summary>
    async Task<List<string>> Files(Manifest manifest, string source, CancellationToken cancel) =>
        [.. from segment in await manifest.Current(SegmentKind.Events, cancel)
            where segment.Source == source || segment.Source.Length == 0
            select Path.Combine(_folder.Segments, segment.Path)];
}
