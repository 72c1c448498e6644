using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Medicines.Atc;
using Samsyn.Medicines.Chains;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Demo;
using Samsyn.Medicines.Explore;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Overview;
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

    /// <summary>Any question, down to age, sex and indication in one ward: for those whose work it is.</summary>
    public const string Explore = "medicines.explore";

    /// <summary>Confidential prices that were agreed: for those who buy and those who pay.</summary>
    public const string NetPrice = "events.net-price";

    public string Name => "Medicines";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => AtcNames.Load(Path.Combine(AppContext.BaseDirectory, "content", "atc")));
        services.AddScoped<MedicineWords>();
        services.AddScoped<OverviewRun>();
        services.AddScoped<OverviewSentence>();
        services.AddScoped<ChainSentence>();
        services.AddScoped<ChainRun>();
        services.AddScoped<ExploreRun>();
        services.AddSingleton(_ => AnalogueGroups.Load(Path.Combine(AppContext.BaseDirectory, "content", "substitution")));
        services.AddScoped<SubstitutionRun>();
        services.AddSingleton(_ => DoseUnits.Load());
        services.AddSingleton(_ => AdministrationRoutes.Load());
        services.AddSingleton(_ => DosageForms.Load());
        services.AddSingleton(_ => DoseFrequencies.Load());
        services.AddScoped<DddImport>();
        services.AddScoped<DddSentence>();
        services.AddSingleton(s => new MeasureFolder([Path.Combine(AppContext.BaseDirectory, "content"), Path.Combine(s.GetRequiredService<DataFolder>().Path, "content")]));
        services.AddScoped<MeasureRun>();
        services.AddSingleton<MeasureExamples>();
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
        [ExploreCommand.Make(host), SubstitutionCommand.Make(), DddCommand.Make(host), MeasureCommand.Make(host), SignalCommand.Make(host), DemoDataCommand.Make(TimeProvider.System)];

    public IEnumerable<ScheduledJob> Jobs =>
        [new("detect signals", TimeSpan.FromMinutes(10), (services, cancel) => services.GetRequiredService<SignalDetection>().RunIfNew(cancel))];

    public void AddEntities(ModelBuilder model)
    {
        DddModel.Add(model);
        SignalModel.Add(model);
    }

    public IEnumerable<Permission> Permissions =>
    [
        new(Read, Role.Representative, Role.Clinician, Role.Lead, Role.Improver, Role.Buyer, Role.Controller, Role.Researcher, Role.Ethics, Role.Steward, Role.Admin),
        new(Explore, Role.Clinician, Role.Lead, Role.Improver, Role.Buyer, Role.Controller, Role.Researcher, Role.Steward, Role.Admin),
        new(NetPrice, Role.Buyer, Role.Controller),
        .. SignalPermissions.All,
    ];

    public IEnumerable<MenuPage> Menu =>
    [
        new(Area.Medicines, "medicines.page.overview", "/medicines/overview", Read),
        new(Area.Medicines, "medicines.page.chain", "/medicines/chain", Read),
        new(Area.Medicines, "medicines.page.explore", "/medicines/explore", Explore),
        new(Area.Medicines, "signals.title", "/medicines/signals", Read),
        new(Area.Data, "medicines.page.freshness", "/data/freshness", Read),
    ];

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        OverviewEndpoint.Map(endpoints);
        ChainEndpoint.Map(endpoints);
        ExploreEndpoint.Map(endpoints);
    }

    public async Task MakeDemo(IServiceProvider services, DemoOptions options, CancellationToken cancel)
    {
        await DemoRegion.Make(services, options, cancel);
        await services.GetRequiredService<SignalDetection>().Run(cancel);
    }
}
