using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class StoriesAndLeaving : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HelperCalled",
                table: "together_panel_members",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HelperCalled",
                table: "together_panel_comments",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PayeeEmail",
                table: "together_claims",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PayeeName",
                table: "together_claims",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OwnerLeftOn",
                table: "together_agreed_actions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeftAtUtc",
                table: "kernel_people",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "together_stories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InitiativeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: true),
                    About = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Sealed = table.Column<string>(type: "text", nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    HiddenBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_together_stories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_together_stories_together_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "together_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_together_stories_together_participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "together_participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_together_stories_InitiativeId",
                table: "together_stories",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_together_stories_ParticipantId",
                table: "together_stories",
                column: "ParticipantId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "together_stories");

            migrationBuilder.DropColumn(
                name: "HelperCalled",
                table: "together_panel_members");

            migrationBuilder.DropColumn(
                name: "HelperCalled",
                table: "together_panel_comments");

            migrationBuilder.DropColumn(
                name: "PayeeEmail",
                table: "together_claims");

            migrationBuilder.DropColumn(
                name: "PayeeName",
                table: "together_claims");

            migrationBuilder.DropColumn(
                name: "OwnerLeftOn",
                table: "together_agreed_actions");

            migrationBuilder.DropColumn(
                name: "LeftAtUtc",
                table: "kernel_people");
        }
    }
}
