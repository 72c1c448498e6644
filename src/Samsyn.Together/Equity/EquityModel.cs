using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Equity;

/// <summary>How rounds lie in the operational database.</summary>
static class EquityModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<EquityRound>(e =>
        {
            e.ToTable("together_rounds");
            e.Property(r => r.Phase).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Instrument).HasMaxLength(100);
            e.Property(r => r.ClosedOn).IsConcurrencyToken();
            e.Property(r => r.Facts).HasConversion(f => JsonSerializer.Serialize(f, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<EquityFacts>(text, JsonSerializerOptions.Default)!).HasMaxLength(1000);
            e.Ignore(r => r.IsClosed);
            e.Ignore(r => r.Asked);
            e.Ignore(r => r.Answered);
            // A phase is asked about once; rounds of organisations have neither
            e.HasIndex(r => new { r.InitiativeId, r.Phase }).IsUnique();
            e.HasIndex(r => new { r.OrganisationId, r.ClosedOn });
            e.HasIndex(r => new { r.OrganisationId, r.OpenedOn }).IsUnique().HasFilter("\"InitiativeId\" IS NULL");
            e.HasIndex(r => new { r.ClosedOn, r.ClosesOn });
            e.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Initiative>().WithMany().HasForeignKey(r => r.InitiativeId);
            e.HasMany(r => r.Results).WithOne().HasForeignKey(x => x.RoundId);
        });
        model.Entity<RoundResult>(e =>
        {
            e.ToTable("together_round_results");
            e.HasKey(r => new { r.RoundId, r.Side, r.Question });
            e.Property(r => r.Side).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Question).HasMaxLength(100);
            e.Property(r => r.Mean).HasPrecision(3, 1);
        });
        model.Entity<RoundAsked>(e =>
        {
            e.ToTable("together_round_asked");
            e.HasKey(a => new { a.RoundId, a.Key });
            e.Property(a => a.Side).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.HasAnswered).IsConcurrencyToken();
            e.Ignore(a => a.IsForAnother);
            e.HasIndex(a => new { a.ToId, a.HasAnswered });
            e.HasOne<EquityRound>().WithMany().HasForeignKey(a => a.RoundId);
            e.HasOne<Person>().WithMany().HasForeignKey(a => a.ToId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<BallotBox>(e =>
        {
            e.ToTable("together_round_boxes");
            e.HasKey(b => new { b.RoundId, b.Side });
            e.Property(b => b.Side).HasConversion<string>().HasMaxLength(20);
            e.Property(b => b.Version).IsConcurrencyToken();
            e.HasOne<EquityRound>().WithMany().HasForeignKey(b => b.RoundId);
        });
        model.Entity<RoundComment>(e =>
        {
            e.ToTable("together_round_comments");
            e.Property(c => c.Told).HasMaxLength(RoundComment.LongestText);
            e.Property(c => c.HandledOn).IsConcurrencyToken();
            e.HasIndex(c => c.RoundId);
            e.HasOne<EquityRound>().WithMany().HasForeignKey(c => c.RoundId);
        });
    }
}
