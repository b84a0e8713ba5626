using System.Globalization;
using Kuber.Api.Registry;

namespace Kuber.Api.Batch.V1;

/// <summary>The table of jobs.</summary>
internal static class JobColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Job>> All =
    [
        Column.Name<Job>(),
        Column.Text<Job>("Status", "How far it has come.", Status),
        Column.Text<Job>("Completions", "Pods that have succeeded of those wanted.", Completions),
        Column.Text<Job>("Duration", "How long it has run.", Duration),
        Column.Age<Job>(),
        Column.Text<Job>("Containers", "The names of its containers.", static j => Cells.Names(j.Spec.Template.Spec), 1),
        Column.Text<Job>("Images", "The images of its containers.", static j => Cells.Images(j.Spec.Template.Spec), 1),
        Column.Text<Job>("Selector", "The labels of its pods.", static j => Cells.Of(j.Spec.Selector), 1),
    ];

    private static string Status(Job job)
    {
        bool Has(string type) => job.Status.Conditions.Exists(c => c.Type == type && c.Status == "True");
        return Has("Complete") ? "Complete"
            : Has("Failed") ? "Failed"
            : job.Metadata.DeletionTimestamp is not null ? "Terminating"
            : Has("Suspended") ? "Suspended"
            : Has("FailureTarget") ? "FailureTarget"
            : Has("SuccessCriteriaMet") ? "SuccessCriteriaMet"
            : "Running";
    }

    private static string Completions(Job job) => job.Spec switch
    {
        { Completions: { } wanted } => string.Create(CultureInfo.InvariantCulture, $"{job.Status.Succeeded}/{wanted}"),
        { Parallelism: > 1 } => string.Create(CultureInfo.InvariantCulture, $"{job.Status.Succeeded}/1 of {job.Spec.Parallelism}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{job.Status.Succeeded}/1"),
    };

    private static string Duration(Job job, TableContext context) => job.Status switch
    {
        { StartTime: null } => "",
        { StartTime: { } start, CompletionTime: { } end } => HumanDuration.Text(end.ToDateTimeOffset() - start.ToDateTimeOffset()),
        { StartTime: { } start } => HumanDuration.Since((Runtime.Time?)start, context),
    };
}
