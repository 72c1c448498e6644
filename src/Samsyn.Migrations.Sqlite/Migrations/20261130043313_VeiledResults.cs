using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class VeiledResults : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsVeiled",
                table: "medicines_measure_results",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // What was computed before was not judged; all of it is computed anew by the next job
            migrationBuilder.Sql("DELETE FROM medicines_measure_results");
            migrationBuilder.Sql("DELETE FROM medicines_measure_computations");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsVeiled",
                table: "medicines_measure_results");
        }
    }
}
