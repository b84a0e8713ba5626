using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Testing;
using Kuber.Testing.Clocks;
using Kuber.Testing.Nodes;

namespace Kuber.Controllers.Tests.Jobs;

public class JobClusterTests
{
    [Fact]
    public async Task JobRunsToCompletion()
    {
        await using var cluster = await Start(static _ => PodScript.Completes);
        await cluster.CreateAsync(Job(new() { Completions = 5, Parallelism = 2 }));
        var job = await Complete(cluster);
        Assert.Equal(5, job.Status.Succeeded);
        Assert.Equal(0, job.Status.Active);
        Assert.Equal([("SuccessCriteriaMet", "CompletionsReached"), ("Complete", "CompletionsReached")], job.Status.Conditions.Select(c => (c.Type, c.Reason)));
        Assert.NotNull(job.Status.CompletionTime);
        Assert.True(job.Status.UncountedTerminatedPods is { Succeeded.IsEmpty: true, Failed.IsEmpty: true });
        var pods = await cluster.WaitForListAsync<Pod>("default", "be let go", p => p.All(x => x.Metadata.Finalizers.IsEmpty));
        Assert.Equal(5, pods.Count);
        await cluster.WaitForEventAsync("default", "j", "Completed", e => e.Message == "Job completed");
    }

    [Fact]
    public async Task NeverMoreThanTheParallelismRun()
    {
        await using var cluster = await Start(static _ => PodScript.Serves);
        await cluster.CreateAsync(Job(new() { Completions = 5, Parallelism = 3 }));
        await cluster.WaitForAsync<Job>("default", "j", "run 3", j => j.Status is { Active: 3, Ready: 3 });
        await cluster.ChangeAsync<Job>("default", "j", j => j with { Spec = j.Spec with { Parallelism = 1 } });
        await cluster.WaitForAsync<Job>("default", "j", "run 1", j => j.Status is { Active: 1, Failed: 0 });
        await cluster.WaitForListAsync<Pod>("default", "be 1", p => p.Count == 1);
    }

    [Fact]
    public async Task FailuresBackOffUpToTheLimit()
    {
        var clock = new FakeClock();
        await using var cluster = await Start(static _ => PodScript.Exits(1), clock);
        await cluster.CreateAsync(Job(new() { Completions = 1, BackoffLimit = 2 }));
        var took = await cluster.AdvanceUntilAsync(async () => await Holds(cluster, "Failed", "BackoffLimitExceeded"), "the Job to fail", TimeSpan.FromMinutes(5));
        Assert.InRange(took, TimeSpan.FromSeconds(28), TimeSpan.FromSeconds(70));
        var job = await cluster.GetAsync<Job>("default", "j");
        Assert.Equal(3, job.Status.Failed);
        Assert.Equal("Job has reached the specified backoff limit", job.Status.Conditions[0].Message);
        Assert.Equal(["FailureTarget", "Failed"], job.Status.Conditions.Select(c => c.Type));
    }

    [Fact]
    public async Task DeadlineEndsAJobThatStillRuns()
    {
        var clock = new FakeClock();
        await using var cluster = await Start(static _ => PodScript.Serves, clock);
        await cluster.CreateAsync(Job(new() { Completions = 1, ActiveDeadlineSeconds = 30 }));
        await cluster.WaitForAsync<Job>("default", "j", "run", j => j.Status.Active == 1);
        var took = await cluster.AdvanceUntilAsync(async () => await Holds(cluster, "Failed", "DeadlineExceeded"), "the Job to fail", TimeSpan.FromMinutes(5));
        Assert.InRange(took, TimeSpan.FromSeconds(28), TimeSpan.FromSeconds(60));
        await cluster.WaitForListAsync<Pod>("default", "go", p => p.Count == 0);
    }

    [Fact]
    public async Task IndexedJobRunsEveryIndexOnce()
    {
        await using var cluster = await Start(static _ => PodScript.Completes);
        await cluster.CreateAsync(Job(new() { Completions = 4, Parallelism = 2, CompletionMode = "Indexed" }));
        var job = await Complete(cluster);
        Assert.Equal("0-3", job.Status.CompletedIndexes);
        Assert.Equal(4, job.Status.Succeeded);
        var pods = await cluster.ListAsync<Pod>("default");
        Assert.Equal(["0", "1", "2", "3"], pods.Select(p => p.Metadata.Annotations["batch.kubernetes.io/job-completion-index"]).Order());
        Assert.All(pods, p =>
        {
            var index = p.Metadata.Labels["batch.kubernetes.io/job-completion-index"];
            Assert.Equal("j-" + index, p.Spec.Hostname);
            Assert.StartsWith($"j-{index}-", p.Metadata.Name, StringComparison.Ordinal);
            Assert.Contains(p.Spec.Containers[0].Env, e => e is { Name: "JOB_COMPLETION_INDEX", ValueFrom.FieldRef.FieldPath: "metadata.labels['batch.kubernetes.io/job-completion-index']" });
        });
    }

    [Fact]
    public async Task IndexesFailOnTheirOwn()
    {
        var clock = new FakeClock();
        await using var cluster = await Start(p => p.Metadata.Annotations["batch.kubernetes.io/job-completion-index"] == "1" ? PodScript.Exits(1) : PodScript.Completes, clock);
        await cluster.CreateAsync(Job(new() { Completions = 3, Parallelism = 3, CompletionMode = "Indexed", BackoffLimitPerIndex = 1, BackoffLimit = int.MaxValue }));
        await cluster.AdvanceUntilAsync(async () => await Holds(cluster, "Failed", "FailedIndexes"), "the Job to fail", TimeSpan.FromMinutes(5));
        var job = await cluster.GetAsync<Job>("default", "j");
        Assert.Equal(("0,2", "1"), (job.Status.CompletedIndexes, job.Status.FailedIndexes));
        Assert.Equal((2, 2), (job.Status.Succeeded, job.Status.Failed));
        var last = (await cluster.ListAsync<Pod>("default")).Where(p => p.Metadata.Annotations["batch.kubernetes.io/job-completion-index"] == "1").Select(p => p.Metadata.Annotations["batch.kubernetes.io/job-index-failure-count"]);
        Assert.Equal(["0", "1"], last.Order());
    }

    [Fact]
    public async Task PolicyIgnoresFailuresOrFailsTheJob()
    {
        await using var cluster = await Start(static _ => new() { Default = new() { RunsFor = TimeSpan.Zero, ExitCodes = [42] } });
        await cluster.CreateAsync(Job(new()
        {
            Completions = 2,
            Parallelism = 2,
            PodFailurePolicy = new() { Rules = [new() { Action = "FailJob", OnExitCodes = new() { Operator = "In", Values = [41, 42] } }] },
        }));
        await cluster.WaitForAsync<Job>("default", "j", "fail by policy", j => j.Status.Conditions.Exists(c => c is { Type: "Failed", Reason: "PodFailurePolicy" }));
        var job = await cluster.GetAsync<Job>("default", "j");
        Assert.Matches("^Container c for pod default/j-[a-z0-9]+ failed with exit code 42 matching FailJob rule at index 0$", job.Status.Conditions[0].Message);
    }

    [Fact]
    public async Task IgnoredFailureDoesNotCount()
    {
        var clock = new FakeClock();
        var tries = 0;
        await using var cluster = await Start(_ => Interlocked.Increment(ref tries) == 1 ? PodScript.Serves : PodScript.Completes, clock);
        await cluster.CreateAsync(Job(new()
        {
            Completions = 1,
            BackoffLimit = 0,
            PodFailurePolicy = new() { Rules = [new() { Action = "Ignore", OnPodConditions = [new() { Type = "DisruptionTarget", Status = "True" }] }] },
        }));
        var pod = (await cluster.WaitForListAsync<Pod>("default", "run", p => p is [{ Status.Phase: "Running" }]))[0];
        await cluster.ChangeAsync<Pod>(
            "default", pod.Metadata.Name, p => p with { Status = p.Status with { Phase = "Failed", Conditions = p.Status.Conditions.Add(new() { Type = "DisruptionTarget", Status = "True" }) } }, "status");
        await cluster.AdvanceUntilAsync(async () => await Holds(cluster, "Complete", "CompletionsReached"), "the Job to complete", TimeSpan.FromMinutes(1));
        Assert.Equal(0, (await cluster.GetAsync<Job>("default", "j")).Status.Failed);
    }

    [Fact]
    public async Task SuccessPolicyEndsTheJobEarly()
    {
        await using var cluster = await Start(p => p.Metadata.Annotations["batch.kubernetes.io/job-completion-index"] == "0" ? PodScript.Completes : PodScript.Serves);
        await cluster.CreateAsync(Job(new()
        {
            Completions = 3,
            Parallelism = 3,
            CompletionMode = "Indexed",
            SuccessPolicy = new() { Rules = [new() { SucceededIndexes = "0" }] },
        }));
        var job = await Complete(cluster);
        Assert.Equal(("SuccessPolicy", "Matched rules at index 0"), (job.Status.Conditions[0].Reason, job.Status.Conditions[0].Message));
        Assert.Equal("0", job.Status.CompletedIndexes);
        await cluster.WaitForListAsync<Pod>("default", "be the first alone", p => p.Count == 1);
    }

    [Fact]
    public async Task SuspendedJobHasNoPodsAndComesBack()
    {
        await using var cluster = await Start(static _ => PodScript.Serves);
        await cluster.CreateAsync(Job(new() { Completions = 2, Parallelism = 2, Suspend = true }));
        var job = await cluster.WaitForAsync<Job>("default", "j", "be suspended", j => j.Status.Conditions.Exists(c => c is { Type: "Suspended", Status: "True", Reason: "JobSuspended" }));
        Assert.Null(job.Status.StartTime);
        Assert.Empty(await cluster.ListAsync<Pod>("default"));
        await cluster.ChangeAsync<Job>("default", "j", j => j with { Spec = j.Spec with { Suspend = false } });
        job = await cluster.WaitForAsync<Job>("default", "j", "run", j => j.Status is { Active: 2, Ready: 2 });
        Assert.Contains(job.Status.Conditions, c => c is { Type: "Suspended", Status: "False", Reason: "JobResumed" });
        await cluster.ChangeAsync<Job>("default", "j", j => j with { Spec = j.Spec with { Suspend = true } });
        await cluster.WaitForListAsync<Pod>("default", "go", p => p.Count == 0);
        await cluster.WaitForAsync<Job>("default", "j", "be idle without failures", j => j.Status is { Active: 0, Failed: 0 });
    }

    [Fact]
    public async Task WithoutCompletionsTheFirstSuccessEndsIt()
    {
        var count = 0;
        await using var cluster = await Start(_ => Interlocked.Increment(ref count) == 1 ? PodScript.Exits(0) : PodScript.Exits(0, TimeSpan.FromMilliseconds(200)));
        await cluster.CreateAsync(Job(new() { Parallelism = 2 }));
        var job = await Complete(cluster);
        Assert.Equal(2, job.Status.Succeeded);
    }

    [Fact]
    public async Task PodsOfADeletedJobAreLetGo()
    {
        await using var cluster = await Start(static _ => PodScript.Serves);
        await cluster.CreateAsync(Job(new() { Completions = 1 }));
        await cluster.WaitForAsync<Job>("default", "j", "run", j => j.Status.Active == 1);
        await cluster.DeleteAsync<Job>("default", "j", "Background");
        await cluster.WaitForGoneAsync<Job>("default", "j");
        await cluster.WaitForListAsync<Pod>("default", "go", p => p.Count == 0);
    }

    [Fact]
    public async Task JobOfAnotherManagerIsLeftAlone()
    {
        await using var cluster = await Start(static _ => PodScript.Serves);
        await cluster.CreateAsync(Job(new() { Completions = 1, ManagedBy = "example.com/other" }));
        await cluster.SettleAsync();
        Assert.Empty(await cluster.ListAsync<Pod>("default"));
    }

    private static Task<TestCluster> Start(Func<Pod, PodScript> script, TimeProvider? clock = null) =>
        TestCluster.StartAsync(new() { Nodes = 1, Script = script, Clock = clock ?? TimeProvider.System });

    private static async Task<bool> Holds(TestCluster cluster, string type, string reason) =>
        (await cluster.GetAsync<Job>("default", "j")).Status.Conditions.Exists(c => c.Type == type && c.Status == "True" && c.Reason == reason);

    private static Task<Job> Complete(TestCluster cluster) =>
        cluster.WaitForAsync<Job>("default", "j", "be complete", j => j.Status.Conditions.Exists(c => c is { Type: "Complete", Status: "True" }));

    private static Job Job(JobSpec spec)
    {
        var template = Objects.Template("j");
        return new()
        {
            Metadata = new() { Name = "j", Namespace = "default" },
            Spec = spec with
            {
                ManualSelector = true,
                Selector = Objects.Selector("j"),
                Template = template with { Spec = template.Spec with { RestartPolicy = "Never" } },
            },
        };
    }
}
