using System.Globalization;
using Kuber.Api.Batch.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.CronJobs;

namespace Kuber.Controllers.Tests.CronJobs;

public class CronTimesTests
{
    [Theory]
    [InlineData("*/5 * * * *", "2030-01-01T00:00:00Z", "2030-01-01T00:04:59Z", null, "2030-01-01T00:05:00Z")]
    [InlineData("*/5 * * * *", "2030-01-01T00:00:00Z", "2030-01-01T00:05:00Z", "2030-01-01T00:05:00Z", "2030-01-01T00:10:00Z")]
    [InlineData("*/5 * * * *", "2030-01-01T00:00:00Z", "2030-01-01T00:17:00Z", "2030-01-01T00:15:00Z", "2030-01-01T00:20:00Z")]
    [InlineData("0 0 31 2 *", "2030-01-01T00:00:00Z", "2030-06-01T00:00:00Z", null, null)]
    [InlineData("0 6 * * 1", "2030-01-01T00:00:00Z", "2030-03-01T00:00:00Z", "2030-02-25T06:00:00Z", "2030-03-04T06:00:00Z")]
    public void LatestDueTimeCounts(string schedule, string last, string now, string? due, string? next)
    {
        var times = CronTimes.Of(Job(last), CronSchedule.Parse(schedule), TimeZoneInfo.Utc, At(now));
        Assert.Equal((due is null ? null : At(due), next is null ? null : At(next)), (times.Due, times.Next));
        Assert.False(times.MissedMany);
    }

    [Fact]
    public void ManyMissedTimesAreSkippedAndTold()
    {
        var times = CronTimes.Of(Job("2030-01-01T00:00:00Z"), CronSchedule.Parse("* * * * *"), TimeZoneInfo.Utc, At("2031-01-01T00:00:30Z"));
        Assert.Equal(At("2031-01-01T00:00:00Z"), times.Due);
        Assert.True(times.MissedMany);
    }

    [Fact]
    public void DeadlineForgetsWhatIsOlder()
    {
        var job = Job("2030-01-01T00:00:00Z");
        var times = CronTimes.Of(job with { Spec = job.Spec with { StartingDeadlineSeconds = 60 } }, CronSchedule.Parse("0 * * * *"), TimeZoneInfo.Utc, At("2030-01-01T10:30:00Z"));
        Assert.Null(times.Due);
    }

    [Fact]
    public void TimesAreThoseOfTheZone()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");
        var times = CronTimes.Of(Job("2030-01-01T00:00:00Z"), CronSchedule.Parse("0 9 * * *"), zone, At("2030-01-02T00:30:00Z"));
        Assert.Equal(At("2030-01-02T00:00:00Z"), times.Due!.Value.ToUniversalTime());
    }

    private static CronJob Job(string last) => new() { Status = new() { LastScheduleTime = Time.From(At(last)) } };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
