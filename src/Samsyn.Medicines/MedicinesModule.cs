using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Leaving;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Names;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Atc;
using Samsyn.Medicines.Chains;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Demo;
using Samsyn.Medicines.Explore;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Compare;
using Samsyn.Medicines.Measures.Coverage;
using Samsyn.Medicines.Measures.Editing;
using Samsyn.Medicines.Measures.EventRows;
using Samsyn.Medicines.Measures.Lists;
using Samsyn.Medicines.Measures.Pages;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Medicines.Measures.Standing;
using Samsyn.Medicines.Measures.Steps;
using Samsyn.Medicines.Measures.Veil;
using Samsyn.Medicines.Overview;
using Samsyn.Medicines.Recommendations;
using Samsyn.Medicines.Signals;
using Samsyn.Medicines.Substitution;
using Samsyn.Medicines.Therapy;
using Samsyn.Medicines.Use;
using System.CommandLine;

namespace Samsyn.Medicines;

/// <summary>What is used, where, at what cost, and where it disappears.</summary>
public sealed class MedicinesModule : IModule
{
    /// <summary>Sums of medicine events: overview, chain, freshness. Not for companies, whose competitors' volumes these are.</summary>
    public const string Read = "medicines.read";

    /// <summary>Any question about amounts; those that tell persons apart, by age, sex or indication, besides need <see cref="ReadRows"/>.</summary>
    public const string Explore = "medicines.explore";

    /// <summary>Confidential prices that were agreed: for those who buy and those who pay.</summary>
    public const string NetPrice = "medicines.net-prices-read";

    /// <summary>What is wrong in the files of measures: for those who look after them.</summary>
    public const string MendMeasures = "medicines.measures-mend";

    /// <summary>Bringing in what measures divide by: bed days, admissions, discharges, population.</summary>
    public const string ImportActivity = "medicines.activity-import";

    /// <summary>Writing measures: for those who answer for a department, for quality and for the data.</summary>
    public const string EditMeasures = "medicines.measures-edit";

    /// <summary>Bringing in lists of codes that measures sort by.</summary>
    public const string EditLists = "medicines.lists-edit";

    /// <summary>Clinical reasons to deviate from a recommendation: for those who treat and those who answer for them.</summary>
    public const string RegisterReason = "medicines.reasons-register";

    /// <summary>Confirming that a measure has moved to another level, with a reason: for those who know what happened there.</summary>
    public const string ConfirmStep = "medicines.steps-confirm";

    /// <summary>
    /// Row access: single events behind a figure, without persons, and with them figures of few persons. For those whose work it is to treat, to answer for it, to better it and to
    /// mend its data; a budget, a purchase or a study does without. Each look at events is written in the audit trail.
    /// </summary>
    public const string ReadRows = "medicines.rows-read";

    /// <summary>Whose an event is: pseudonym, age, sex and indication, for those who mend the data.</summary>
    public const string ReadPersons = "medicines.persons-read";

    public string Name => "Medicines";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => AtcNames.Load(Path.Combine(AppContext.BaseDirectory, "content", "atc")));
        services.AddScoped<IMedicineNames, MedicineNames>();
        services.AddScoped<MedicineWords>();
        services.AddScoped<IHoldsPersons, MedicinesHold>();
        services.AddScoped<OverviewRun>();
        services.AddScoped<OverviewSentence>();
        services.AddScoped<ChainSentence>();
        services.AddScoped<ChainRun>();
        services.AddScoped<ExploreRun>();
        services.AddSingleton(s => AnalogueGroups.Load(
            Path.Combine(AppContext.BaseDirectory, "content", "substitution"), Path.Combine(s.GetRequiredService<DataFolder>().Path, "content", "substitution")));
        services.AddScoped<SubstitutionRun>();
        services.AddScoped<SubstitutionLook>();
        services.AddScoped<SubstitutionSentence>();
        services.AddSingleton(_ => DoseUnits.Load());
        services.AddSingleton(_ => AdministrationRoutes.Load());
        services.AddSingleton(_ => DosageForms.Load());
        services.AddSingleton(_ => DoseFrequencies.Load());
        services.AddScoped<DddImport>();
        services.AddScoped<DddSentence>();
        services.AddScoped<IAmounts>(s => new MedicineAmounts(s.GetRequiredService<DoseUnits>(), s.GetRequiredService<AdministrationRoutes>(), s.GetRequiredService<DddImport>().Index));
        services.AddScoped<CoverageRun>();
        services.AddSingleton(s => new MeasureFolder([Path.Combine(AppContext.BaseDirectory, "content"), Path.Combine(s.GetRequiredService<DataFolder>().Path, "content")], s.GetRequiredService<DoseUnits>()));
        services.AddScoped<MeasureRun>();
        services.AddScoped<MeasureParts>();
        services.AddSingleton<ExampleRun>();
        services.AddSingleton<MeasureExamples>();
        services.AddSingleton<RefreshGate>();
        services.AddScoped<MeasureRefresh>();
        services.AddScoped<MeasureResults>();
        services.AddScoped<SeenResults>();
        services.AddSingleton<VeilMemory>();
        services.AddScoped<VeilRun>();
        services.AddScoped<StepBook>();
        services.AddScoped<MeasureListRun>();
        services.AddScoped<MeasurePageRun>();
        services.AddScoped<CompareRun>();
        services.AddScoped<MeasureWords>();
        services.AddScoped<MeasureNames>();
        services.AddScoped<MeasureCatalog>();
        services.AddScoped<IMeasureCatalog>(s => s.GetRequiredService<MeasureCatalog>());
        services.AddScoped<IMeasureChart, MeasureChart>();
        services.AddScoped<EventRowsRun>();
        services.AddScoped<StandingSentence>();
        services.AddScoped<FigureWords>();
        services.AddScoped<DriverRun>();
        services.AddScoped<ActivityImport>();
        services.AddScoped<ActivityBooks>();
        services.AddScoped<ActivitySentence>();
        services.AddScoped<AtcTyped>();
        services.AddScoped<MeasureTrial>();
        services.AddScoped<ContentFiles>();
        services.AddScoped<MeasureDesk>();
        services.AddScoped<ListImport>();
        services.AddSingleton<RecommendationFolder>();
        services.AddSingleton<RecommendationExamples>();
        services.AddScoped<ReasonBook>();
        services.AddScoped<RecommendationRun>();
        services.AddScoped<RecommendationSentence>();
        services.AddSingleton<SignalsSeen>();
        services.AddScoped<SignalSearch>();
        services.AddScoped<SignalDetection>();
        services.AddScoped<SignalBook>();
        services.AddScoped<SignalList>();
        services.AddScoped<SignalWords>();
        services.AddScoped<IWaiting, SignalsWaiting>();
        foreach (var topic in SignalPermissions.Topics) services.AddSingleton(topic);
    }

    public IEnumerable<Command> Commands(CommandHost host) =>
    [
        ExploreCommand.Make(host), SubstitutionCommand.Make(), DddCommand.Make(host), ActivityCommand.Make(host), MeasureCommand.Make(host), SignalCommand.Make(host),
        DemoDataCommand.Make(TimeProvider.System),
    ];

    public void AddEntities(ModelBuilder model)
    {
        DddModel.Add(model);
        MeasureModel.Add(model);
        StepModel.Add(model);
        ActivityModel.Add(model);
        RecommendationModel.Add(model);
        SignalModel.Add(model);
    }

    public IEnumerable<ScheduledJob> Jobs =>
    [
        new("compute measures", TimeSpan.FromSeconds(20), (services, cancel) => services.GetRequiredService<MeasureRefresh>().Run(cancel)),
        // As often, so that signals follow the results at once; with nothing new it costs a glance
        new("detect signals", TimeSpan.FromSeconds(20), (services, cancel) => services.GetRequiredService<SignalDetection>().RunIfNew(cancel)),
    ];

    public IEnumerable<Permission> Permissions =>
    [
        new(Read, Role.Representative, Role.Clinician, Role.Lead, Role.Improver, Role.Buyer, Role.Controller, Role.Researcher, Role.Ethics, Role.Steward, Role.Admin),
        new(Explore, Role.Clinician, Role.Lead, Role.Improver, Role.Buyer, Role.Controller, Role.Researcher, Role.Steward, Role.Admin),
        new(NetPrice, Role.Buyer, Role.Controller),
        new(MendMeasures, Role.Improver, Role.Steward, Role.Admin),
        new(ImportActivity, Role.Steward, Role.Admin),
        new(EditMeasures, Role.Lead, Role.Improver, Role.Steward),
        new(EditLists, Role.Steward),
        new(RegisterReason, Role.Clinician, Role.Lead),
        new(ReadRows, Role.Clinician, Role.Lead, Role.Improver, Role.Steward),
        new(ReadPersons, Role.Steward),
        new(ConfirmStep, Role.Clinician, Role.Lead, Role.Improver),
        .. SignalPermissions.All,
    ];

    public IEnumerable<MenuPage> Menu =>
    [
        new(Area.Medicines, "medicines.page.overview", "/medicines/overview", Read),
        new(Area.Medicines, "medicines.page.measures", "/medicines/measures", Read),
        new(Area.Medicines, "compare.page", "/medicines/compare", Read),
        new(Area.Medicines, "signals.title", "/medicines/signals", Read),
        new(Area.Medicines, "recommendations.page", "/medicines/recommendations", Read),
        new(Area.Medicines, "medicines.page.chain", "/medicines/chain", Read),
        new(Area.Medicines, "medicines.page.explore", "/medicines/explore", Explore),
        new(Area.Medicines, "substitution.page", "/medicines/substitution", Read),
        new(Area.Medicines, "measure-edit.new", "/medicines/measures/new", EditMeasures),
        new(Area.Data, "medicines.page.freshness", "/data/freshness", Read),
        new(Area.Data, "medicines.activity.title", "/data/activity", Read),
        new(Area.Data, "measure-edit.lists", "/data/lists", EditLists),
    ];

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        OverviewEndpoint.Map(endpoints);
        ChainEndpoint.Map(endpoints);
        ExploreEndpoint.Map(endpoints);
        MeasureEndpoint.Map(endpoints);
        MeasureImageEndpoint.Map(endpoints);
        EventRowsEndpoint.Map(endpoints);
        CompareEndpoint.Map(endpoints);
        ActivityEndpoint.Map(endpoints);
        SubstitutionEndpoint.Map(endpoints);
        RecommendationEndpoint.Map(endpoints);
    }

    public async Task MakeDemo(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        await DemoRegion.Make(services, options, cancel);
        await services.GetRequiredService<MeasureRefresh>().Run(cancel);
        await services.GetRequiredService<SignalDetection>().Run(cancel);
    }
}
