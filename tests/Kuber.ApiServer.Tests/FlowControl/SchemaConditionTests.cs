using Kuber.Api.FlowControl.V1;
using Kuber.ApiServer.FlowControl;

namespace Kuber.ApiServer.Tests.FlowControl;

public class SchemaConditionTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public void A_condition_changes_its_time_with_its_status_only()
    {
        var schema = new FlowSchema { Spec = new() { PriorityLevelConfiguration = new() { Name = "l" } } };
        var found = SchemaConditions.With(schema, hasLevel: true, new(1));
        Assert.Equal(("False", "Found", 1L), Shown(found));
        Assert.Same(found, SchemaConditions.With(found, hasLevel: true, new(2)));
        Assert.Equal(("True", "NotFound", 3L), Shown(SchemaConditions.With(found, hasLevel: false, new(3))));

        var renamed = found with { Spec = new() { PriorityLevelConfiguration = new() { Name = "m" } } };
        Assert.Equal(("False", "Found", 1L), Shown(SchemaConditions.With(renamed, hasLevel: true, new(4))));
    }

    [Fact]
    public async Task A_schema_tells_whether_its_level_is_there()
    {
        var made = await server.Create(new FlowSchema
        {
            Metadata = new() { Name = "mine" },
            Spec = new() { MatchingPrecedence = 500, PriorityLevelConfiguration = new() { Name = "not-yet" } },
        });
        await BecomesAsync(made.Metadata.Name, "True", "This FlowSchema references the PriorityLevelConfiguration object named \"not-yet\" but there is no such object");

        var level = await server.Get<PriorityLevelConfiguration>("", "workload-low");
        await server.Create(new PriorityLevelConfiguration { Metadata = new() { Name = "not-yet" }, Spec = level.Spec });
        await BecomesAsync(made.Metadata.Name, "False", "This FlowSchema references the PriorityLevelConfiguration object named \"not-yet\" and it exists");
        await BecomesAsync("catch-all", "False", "This FlowSchema references the PriorityLevelConfiguration object named \"catch-all\" and it exists");
    }

    private async Task BecomesAsync(string name, string status, string message)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        while (!(await server.Get<FlowSchema>("", name)).Status.Conditions.Exists(c => c.Status == status && c.Message == message))
        {
            Assert.False(limit.IsCancellationRequested, $"waited 20 s, and it never came: condition {status} of {name}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    private static (string Status, string Reason, long Since) Shown(FlowSchema schema)
    {
        var condition = Assert.Single(schema.Status.Conditions);
        return (condition.Status, condition.Reason, condition.LastTransitionTime!.Value.UnixSeconds);
    }
}
