using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Testing;
using Kuber.Testing.Clocks;
using Kuber.Testing.Nodes;

namespace Kuber.Controllers.Tests.FinishedJobs;

public class FinishedJobClusterTests
{
    [Fact]
    public async Task FinishedJobGoesAfterItsTimeWithItsPods()
    {
        var clock = new FakeClock();
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1, Clock = clock, Script = static _ => PodScript.Completes });
        var template = Objects.Template("j");
        await cluster.CreateAsync(new Job
        {
            Metadata = new() { Name = "j", Namespace = "default" },
            Spec = new()
            {
                Completions = 1,
                TtlSecondsAfterFinished = 60,
                ManualSelector = true,
                Selector = Objects.Selector("j"),
                Template = template with { Spec = template.Spec with { RestartPolicy = "Never" } },
            },
        });
        await cluster.WaitForAsync<Job>("default", "j", "be complete", j => j.Status.Conditions.Exists(c => c is { Type: "Complete", Status: "True" }));
        var took = await cluster.AdvanceUntilAsync(async () => await cluster.FindAsync<Job>("default", "j") is null, "the Job to go", TimeSpan.FromMinutes(3));
        Assert.InRange(took, TimeSpan.FromSeconds(58), TimeSpan.FromSeconds(90));
        Assert.Empty(await cluster.ListAsync<Pod>("default"));
    }
}
