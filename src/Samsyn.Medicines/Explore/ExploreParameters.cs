using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Samsyn.Medicines.Explore;

/// <summary>The query string of the API, as the OpenAPI document shows it. <see cref="ExploreParser"/> reads it.</summary>
sealed record ExploreParameters(
    [property: FromQuery(Name = "quantity"), Description("What is summed: ddd, packages, units, events, cost or net-cost. Costs are in whole currency units; net-cost is confidential. Default: ddd.")] string? Quantity,
    [property: FromQuery(Name = "by"), Description("Up to two, separated by a comma, of: month, quarter, year, region, hospital, pharmacy, clinic, department, ward, organisation, atc (as delivered), atc1 to atc5, product, kind, route, form, strength, indication, reason; and currency beside them. Example: year,region")] string[]? By,
    [property: FromQuery(Name = "org"), Description("Code of an organisation, with all below it. Default: all that you may see.")] string? Org,
    [property: FromQuery(Name = "from"), Description("First month, for example 2025-01. Default: all that there is.")] string? From,
    [property: FromQuery(Name = "to"), Description("Last month, for example 2025-12.")] string? To,
    [property: FromQuery(Name = "kind"), Description("Steps, separated by commas: purchase, prescribe, dispense, administer, hand-out, return, discard. Default: all.")] string[]? Kind,
    [property: FromQuery(Name = "atc"), Description("Beginnings of ATC codes that are in, separated by commas. Example: J01")] string[]? Atc,
    [property: FromQuery(Name = "atc-except"), Description("Beginnings of ATC codes that are out again. Example: J01XX05")] string[]? AtcExcept,
    [property: FromQuery(Name = "route"), Description("Route of administration, as delivered; again for more than one.")] string[]? Route,
    [property: FromQuery(Name = "form"), Description("Form, as delivered; again for more than one.")] string[]? Form,
    [property: FromQuery(Name = "strength"), Description("Strength, as delivered; again for more than one.")] string[]? Strength,
    [property: FromQuery(Name = "indication"), Description("Beginning of an indication code; again for more than one.")] string[]? Indication,
    [property: FromQuery(Name = "age-from"), Description("Lowest age in whole years at the event; events without a known age are then left out.")] string? AgeFrom,
    [property: FromQuery(Name = "age-to"), Description("Highest age in whole years at the event.")] string? AgeTo,
    [property: FromQuery(Name = "sex"), Description("F or M; events without a known sex are then left out.")] string? Sex,
    [property: FromQuery(Name = "codes"), Description("true: codes of organisations instead of their names. Parquet always holds codes.")] string? Codes,
    [property: FromQuery(Name = "format"), Description("json, csv or parquet. Default: json.")] string? Format);
