using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Measures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kernel_letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_letters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_kernel_letters_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "kernel_notice_choices",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Which = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_notice_choices", x => new { x.PersonId, x.Topic });
                    table.ForeignKey(
                        name: "FK_kernel_notice_choices_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "medicines_activity",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    ImportedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_medicines_activity", x => new { x.Kind, x.Organisation, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "medicines_ddds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Atc = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 18, scale: 9, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Product = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Form = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Ingredients = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    UnitDoses = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_medicines_ddds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "medicines_measure_computations",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Definition = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Places = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Import = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstMonth = table.Column<int>(type: "INTEGER", nullable: false),
                    LastMonth = table.Column<int>(type: "INTEGER", nullable: false),
                    ComputedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_medicines_measure_computations", x => x.Measure);
                });

            migrationBuilder.CreateTable(
                name: "medicines_measure_results",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Numerator = table.Column<decimal>(type: "TEXT", nullable: true),
                    Denominator = table.Column<decimal>(type: "TEXT", nullable: true),
                    Value = table.Column<decimal>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_medicines_measure_results", x => new { x.Measure, x.Organisation, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "medicines_reasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recommendation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    YearMonth = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Persons = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RegisteredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RegisteredByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RegisteredAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_medicines_reasons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_medicines_reasons_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "medicines_signals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Since = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    From = table.Column<double>(type: "REAL", nullable: false),
                    To = table.Column<double>(type: "REAL", nullable: false),
                    IsGood = table.Column<bool>(type: "INTEGER", nullable: true),
                    AlsoSeenAtId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SeenBelow = table.Column<int>(type: "INTEGER", nullable: false),
                    FoundAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_medicines_signals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_medicines_signals_kernel_organisations_AlsoSeenAtId",
                        column: x => x.AlsoSeenAtId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_medicines_signals_kernel_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "kernel_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_medicines_signals_kernel_people_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kernel_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SeenAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_kernel_notices_kernel_letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "kernel_letters",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_kernel_notices_kernel_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "kernel_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "medicines_signal_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_medicines_signal_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_medicines_signal_changes_medicines_signals_SignalId",
                        column: x => x.SignalId,
                        principalTable: "medicines_signals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_letters_PersonId",
                table: "kernel_letters",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_letters_State_NextTryAtUtc",
                table: "kernel_letters",
                columns: new[] { "State", "NextTryAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_notices_LetterId",
                table: "kernel_notices",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_notices_PersonId_Event",
                table: "kernel_notices",
                columns: new[] { "PersonId", "Event" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_medicines_ddds_Atc",
                table: "medicines_ddds",
                column: "Atc");

            migrationBuilder.CreateIndex(
                name: "IX_medicines_measure_results_Organisation_Month",
                table: "medicines_measure_results",
                columns: new[] { "Organisation", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_medicines_reasons_OrganisationId",
                table: "medicines_reasons",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_medicines_reasons_Recommendation_OrganisationCode",
                table: "medicines_reasons",
                columns: new[] { "Recommendation", "OrganisationCode" });

            migrationBuilder.CreateIndex(
                name: "IX_medicines_signal_changes_SignalId",
                table: "medicines_signal_changes",
                column: "SignalId");

            migrationBuilder.CreateIndex(
                name: "IX_medicines_signals_AlsoSeenAtId",
                table: "medicines_signals",
                column: "AlsoSeenAtId");

            migrationBuilder.CreateIndex(
                name: "IX_medicines_signals_Measure_OrganisationId_Way_Since",
                table: "medicines_signals",
                columns: new[] { "Measure", "OrganisationId", "Way", "Since" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_medicines_signals_OrganisationId_State",
                table: "medicines_signals",
                columns: new[] { "OrganisationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_medicines_signals_OwnerId",
                table: "medicines_signals",
                column: "OwnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kernel_notice_choices");

            migrationBuilder.DropTable(
                name: "kernel_notices");

            migrationBuilder.DropTable(
                name: "medicines_activity");

            migrationBuilder.DropTable(
                name: "medicines_ddds");

            migrationBuilder.DropTable(
                name: "medicines_measure_computations");

            migrationBuilder.DropTable(
                name: "medicines_measure_results");

            migrationBuilder.DropTable(
                name: "medicines_reasons");

            migrationBuilder.DropTable(
                name: "medicines_signal_changes");

            migrationBuilder.DropTable(
                name: "kernel_letters");

            migrationBuilder.DropTable(
                name: "medicines_signals");
        }
    }
}
