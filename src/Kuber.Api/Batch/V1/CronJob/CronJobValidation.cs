using System.Text.RegularExpressions;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <summary>The rules for cron jobs.</summary>
internal static partial class CronJobValidation
{
    private const int MaximumName = 52;
    private static readonly FieldPath Path = FieldPath.Of("spec");

    /// <summary>Checks a new cron job. Its jobs are named after it with eleven characters more.</summary>
    public static void Create(CronJob value, FieldErrors errors)
    {
        Check(value.Spec, null, errors);
        if (value.Metadata.Name.Length > MaximumName)
        {
            errors.Invalid(FieldPath.Of("metadata", "name"), value.Metadata.Name, "must be no more than 52 characters");
        }
    }

    /// <summary>Checks a change.</summary>
    public static void Update(CronJob value, CronJob old, FieldErrors errors) => Check(value.Spec, old.Spec, errors);

    private static void Check(CronJobSpec spec, CronJobSpec? old, FieldErrors errors)
    {
        if (spec.Schedule.Length == 0)
        {
            errors.Required(Path.Child("schedule"));
        }
        else
        {
            Schedule(spec, old?.Schedule.Contains("TZ", StringComparison.Ordinal) == true, Path.Child("schedule"), errors);
        }

        errors.NonNegative(Path.Child("startingDeadlineSeconds"), spec.StartingDeadlineSeconds);
        if (old is null || old.TimeZone != spec.TimeZone)
        {
            TimeZone(spec.TimeZone, Path.Child("timeZone"), errors);
        }

        if (spec.ConcurrencyPolicy.Length == 0)
        {
            errors.Required(Path.Child("concurrencyPolicy"));
        }
        else if (spec.ConcurrencyPolicy is not ("Allow" or "Forbid" or "Replace"))
        {
            errors.NotSupported(Path.Child("concurrencyPolicy"), spec.ConcurrencyPolicy, "Allow", "Forbid", "Replace");
        }

        var job = spec.JobTemplate.Spec;
        var path = Path.Child("jobTemplate", "spec");
        JobValidation.Common(job, path, errors);
        if (job.Selector is not null)
        {
            errors.Invalid(path.Child("selector"), job.Selector, "`selector` will be auto-generated");
        }

        if (job.ManualSelector == true)
        {
            errors.NotSupported(path.Child("manualSelector"), true, "nil", "false");
        }

        errors.NonNegative(Path.Child("successfulJobsHistoryLimit"), spec.SuccessfulJobsHistoryLimit);
        errors.NonNegative(Path.Child("failedJobsHistoryLimit"), spec.FailedJobsHistoryLimit);
    }

    private static void Schedule(CronJobSpec spec, bool zoneAllowed, FieldPath path, FieldErrors errors)
    {
        var zoned = spec.Schedule.Contains("TZ", StringComparison.Ordinal);
        if (Malformed(spec.Schedule) is { } wrong)
        {
            errors.Invalid(path, spec.Schedule, wrong);
        }

        if (zoned && !zoneAllowed)
        {
            errors.Invalid(path, spec.Schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
        }
        else if (zoned && spec.TimeZone is not null)
        {
            errors.Invalid(path, spec.Schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule");
        }
    }

    /// <summary>What is wrong with a schedule, which may begin with a time zone.</summary>
    private static string? Malformed(string schedule)
    {
        if (schedule.StartsWith("TZ=", StringComparison.Ordinal) || schedule.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            var space = schedule.IndexOf(' ', StringComparison.Ordinal);
            var zone = schedule[(schedule.IndexOf('=', StringComparison.Ordinal) + 1)..(space < 0 ? schedule.Length : space)];
            if (!IsKnown(zone))
            {
                return $"provided bad location {zone}: unknown time zone {zone}";
            }

            schedule = space < 0 ? "" : schedule[space..].Trim();
        }

        try
        {
            CronSchedule.Parse(schedule);
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private static void TimeZone(string? zone, FieldPath path, FieldErrors errors)
    {
        if (zone is null)
        {
            return;
        }

        if (zone.Length == 0)
        {
            errors.Invalid(path, zone, "timeZone must be nil or non-empty string");
            return;
        }

        if (zone.Split('/').Any(static part => part is "." or ".." || part.StartsWith('-') || !ZonePart().IsMatch(part)))
        {
            errors.Invalid(path, zone, $"unknown time zone {zone}");
            return;
        }

        if (zone.Equals("Local", StringComparison.OrdinalIgnoreCase))
        {
            errors.Invalid(path, zone, "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
        }

        if (zone != "Local" && !IsKnown(zone))
        {
            errors.Invalid(path, zone, $"unknown time zone {zone}");
        }
    }

    private static bool IsKnown(string zone) => zone is "" or "UTC" or "Local" || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    [GeneratedRegex(@"\A[A-Za-z\.\-_0-9+]{1,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ZonePart();
}
