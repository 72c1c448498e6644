using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Deliveries;

namespace Samsyn.Tests.Medicines.Deliveries;

public sealed class DeliveryMatrixTests
{
    static readonly Organisation Region = new() { Code = "R", Name = "Region", Kind = OrganisationKind.Region };
    static readonly Organisation A = new() { Code = "A", Name = "A", Kind = OrganisationKind.Hospital, ParentId = Region.Id };
    static readonly Organisation B = new() { Code = "B", Name = "B", Kind = OrganisationKind.Hospital, ParentId = Region.Id };
    static readonly Month January = new(2026, 1);

    [Fact]
    public void A_month_is_delivered_missing_late_or_before_the_first_delivery()
    {
        Delivery[] deliveries =
        [
            From("A", 0), From("A", 1), From("A", 2), From("A", 3),
            From("B", 1), // begins in February, skips March, has not sent April
        ];

        var matrix = DeliveryMatrix.Of(deliveries, MedicineEventKind.Purchase, Region, new([Region, A, B]), new(January, January.Plus(3)),
            new(Last: January.Plus(3), LastComplete: January.Plus(2), NearlyComplete: January.Plus(2), Late: 1));

        Assert.Equal([DeliveryState.NotBegun, DeliveryState.Delivered, DeliveryState.Missing, DeliveryState.Late], matrix.Rows.Single(r => r.Organisation == B).Cells.Select(c => c.State));
        Assert.All(matrix.Rows.Single(r => r.Organisation == A).Cells, c => Assert.Equal(DeliveryState.Delivered, c.State));
    }

    [Fact]
    public void An_organisation_that_closed_is_not_late_and_goes_when_it_has_nothing_in_the_period()
    {
        var closed = new Organisation { Code = "C", Name = "C", Kind = OrganisationKind.Hospital, ParentId = Region.Id, ValidTo = new(2026, 2, 28) };
        Delivery[] deliveries = [From("A", 3), From("C", 0), From("C", 1)];
        DeliveryMatrix Matrix(Month from) => DeliveryMatrix.Of(deliveries, MedicineEventKind.Purchase, Region, new([Region, A, closed]), new(from, January.Plus(3)),
            new(Last: January.Plus(3), LastComplete: January.Plus(3), NearlyComplete: January.Plus(3), Late: 0));

        Assert.Equal([DeliveryState.Delivered, DeliveryState.Delivered, DeliveryState.Ended, DeliveryState.Ended], Matrix(January).Rows.Single(r => r.Organisation == closed).Cells.Select(c => c.State));
        Assert.Equal(["A"], Matrix(January.Plus(2)).Rows.Select(r => r.Organisation.Code));
    }

    [Fact]
    public void An_organisation_that_never_delivered_the_step_has_no_row() =>
        Assert.Empty(DeliveryMatrix.Of([From("A", 0)], MedicineEventKind.Discard, Region, new([Region, A]), new(January, January), Freshness.Nothing).Rows);

    static Delivery From(string organisation, int month) => new(organisation, MedicineEventKind.Purchase, January.Plus(month), 7);
}
