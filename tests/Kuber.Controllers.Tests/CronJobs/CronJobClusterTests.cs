using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Testing;
using Kuber.Testing.Clocks;
using Kuber.Testing.Nodes;

namespace Kuber.Controllers.Tests.CronJobs;

public class CronJobClusterTests
{
    [Fact]
    public async Task JobsRunOnScheduleAndOldOnesAreRemoved()
    {
        var clock = new FakeClock();
        await using var cluster = await Start(clock, static _ => PodScript.Completes);
        await cluster.CreateAsync(CronJob("* * * * *", new() { SuccessfulJobsHistoryLimit = 2 }));
        await cluster.AdvanceUntilAsync(async () => (await Names(cluster)).Count == 1, "a first Job", TimeSpan.FromMinutes(2));
        var first = Assert.Single(await cluster.ListAsync<Job>("default"));
        Assert.Matches("^tick-[0-9]+$", first.Metadata.Name);
        Assert.Equal("2030-01-01T12:01:00Z", first.Metadata.Annotations["batch.kubernetes.io/cronjob-scheduled-timestamp"]);
        await cluster.WaitForEventAsync("default", "tick", "SuccessfulCreate", e => e.Message == "Created job " + first.Metadata.Name);
        await cluster.WaitForEventAsync("default", "tick", "SawCompletedJob", e => e.Message == $"Saw completed job: {first.Metadata.Name}, condition: Complete");
        await cluster.AdvanceAsync(TimeSpan.FromMinutes(5));
        await cluster.WaitForListAsync<Job>("default", "be the last two", j => j.Count == 2 && j.All(x => x.Metadata.Name != first.Metadata.Name));
        var status = (await cluster.GetAsync<CronJob>("default", "tick")).Status;
        Assert.NotNull(status.LastSuccessfulTime);
        Assert.True(status.LastScheduleTime > first.Metadata.CreationTimestamp);
    }

    [Theory]
    [InlineData("Allow", 3)]
    [InlineData("Forbid", 1)]
    [InlineData("Replace", 1)]
    public async Task PolicySaysWhetherJobsMayOverlap(string policy, int running)
    {
        var clock = new FakeClock();
        await using var cluster = await Start(clock, static _ => PodScript.Serves);
        await cluster.CreateAsync(CronJob("* * * * *", new() { ConcurrencyPolicy = policy }));
        await cluster.AdvanceUntilAsync(async () => (await Names(cluster)).Count == 1, "a first Job", TimeSpan.FromMinutes(2));
        var first = (await Names(cluster))[0];

        // Of starts that a busy machine slept through, only the last is made up for.
        for (var minute = 0; minute < 2; minute++)
        {
            var before = await LastScheduled(cluster);
            await cluster.AdvanceUntilAsync(async () => policy == "Forbid" || await LastScheduled(cluster) > before, "the next Job", TimeSpan.FromMinutes(2));
        }

        await cluster.AdvanceAsync(policy == "Forbid" ? TimeSpan.FromMinutes(2) : TimeSpan.Zero);
        await cluster.WaitForListAsync<Job>("default", "be as many as may run", j => j.Count == running);
        Assert.Equal(policy != "Replace", (await Names(cluster)).Contains(first));
        Assert.Equal(running, (await cluster.GetAsync<CronJob>("default", "tick")).Status.Active.Count);
        if (policy == "Forbid")
        {
            await cluster.WaitForEventAsync("default", "tick", "JobAlreadyActive");
        }
    }

    [Fact]
    public async Task SuspendedCronJobStartsNothing()
    {
        var clock = new FakeClock();
        await using var cluster = await Start(clock, static _ => PodScript.Completes);
        await cluster.CreateAsync(CronJob("* * * * *", new() { Suspend = true }));
        await cluster.AdvanceAsync(TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(10));
        Assert.Empty(await cluster.ListAsync<Job>("default"));
    }

    private static Task<TestCluster> Start(TimeProvider clock, Func<Pod, PodScript> script) => TestCluster.StartAsync(new() { Nodes = 1, Clock = clock, Script = script });

    private static async Task<Time> LastScheduled(TestCluster cluster) => (await cluster.GetAsync<CronJob>("default", "tick")).Status.LastScheduleTime!.Value;

    private static async Task<IReadOnlyList<string>> Names(TestCluster cluster) => [.. (await cluster.ListAsync<Job>("default")).Select(j => j.Metadata.Name)];

    private static CronJob CronJob(string schedule, CronJobSpec spec)
    {
        var template = Objects.Template("tick");
        return new()
        {
            Metadata = new() { Name = "tick", Namespace = "default" },
            Spec = spec with
            {
                Schedule = schedule,
                JobTemplate = new() { Spec = new() { Template = template with { Metadata = new(), Spec = template.Spec with { RestartPolicy = "Never" } } } },
            },
        };
    }
}
