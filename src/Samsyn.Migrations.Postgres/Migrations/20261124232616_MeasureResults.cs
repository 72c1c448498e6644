using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class MeasureResults : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "medicines_measure_computations",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Definition = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Places = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Import = table.Column<int>(type: "integer", nullable: false),
                    FirstMonth = table.Column<int>(type: "integer", nullable: false),
                    LastMonth = table.Column<int>(type: "integer", nullable: false),
                    ComputedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_medicines_measure_computations", x => x.Measure);
                });

            migrationBuilder.CreateTable(
                name: "medicines_measure_results",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Numerator = table.Column<decimal>(type: "numeric", nullable: true),
                    Denominator = table.Column<decimal>(type: "numeric", nullable: true),
                    Value = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_medicines_measure_results", x => new { x.Measure, x.Organisation, x.Month });
                });

            migrationBuilder.CreateIndex(
                name: "IX_medicines_measure_results_Organisation_Month",
                table: "medicines_measure_results",
                columns: new[] { "Organisation", "Month" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "medicines_measure_computations");

            migrationBuilder.DropTable(
                name: "medicines_measure_results");
        }
    }
}
