using Kuber.Api.Registry;

namespace Kuber.Api.Batch.V1;

/// <summary>The table of cron jobs.</summary>
internal static class CronJobColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<CronJob>> All =
    [
        Column.Name<CronJob>(),
        Column.Text<CronJob>("Schedule", "When its jobs are due.", static c => c.Spec.Schedule),
        Column.Text<CronJob>("Timezone", "The time zone of the schedule.", static c => Cells.OrNone(c.Spec.TimeZone)),
        new("Suspend", "boolean", "", 0, "Whether it makes no more jobs.", static (c, _) => c.Spec.Suspend is { } suspend ? suspend ? "True" : "False" : "<unset>"),
        Column.Integer<CronJob>("Active", "How many of its jobs run.", static c => c.Status.Active.Count),
        Column.Text<CronJob>("Last Schedule", "When it last made a job.", static (c, context) => c.Status.LastScheduleTime is null ? "<none>" : HumanDuration.Since(c.Status.LastScheduleTime, context)),
        Column.Age<CronJob>(),
        Column.Text<CronJob>("Containers", "The names of its containers.", static c => Cells.Names(c.Spec.JobTemplate.Spec.Template.Spec), 1),
        Column.Text<CronJob>("Images", "The images of its containers.", static c => Cells.Images(c.Spec.JobTemplate.Spec.Template.Spec), 1),
        Column.Text<CronJob>("Selector", "The labels of its pods.", static c => Cells.Of(c.Spec.JobTemplate.Spec.Selector), 1),
    ];
}
