using Kuber.Api.Apps.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Revisions;
using Kuber.Machinery.Trees;

namespace Kuber.Controllers.Tests.Revisions;

public class TemplateRevisionsTests
{
    [Fact]
    public void DataIsAPatchThatReplacesTheTemplate()
    {
        var data = TemplateRevisions.DataOf(Objects.Template());
        var template = ApiValueJson.Parse(data.Span).At("spec", "template");
        Assert.Equal("replace", template["$patch"].Text);
        Assert.Equal("app:1", template.At("spec", "containers").Items[0]["image"].Text);
        Assert.Equal(Objects.Template(), TemplateRevisions.TemplateOf(new() { Data = data }));
    }

    [Fact]
    public void RevisionOfAnEarlierTemplateIsRenumbered()
    {
        var first = Revision("a", 1, "app:1");
        var second = Revision("b", 2, "app:2");
        var plan = RevisionPlan.Decide([second, first], Objects.Template("web", "app:1"), _ => throw new InvalidOperationException());
        Assert.True(plan is { Create: false, Renumber: true, Newest: { Revision: 3, Metadata.Name: "a" } });
        Assert.Equal(["b"], plan.Others.Select(r => r.Metadata.Name));
    }

    [Fact]
    public void NewestRevisionStays()
    {
        var plan = RevisionPlan.Decide([Revision("a", 1, "app:1"), Revision("b", 2, "app:2")], Objects.Template("web", "app:2"), _ => throw new InvalidOperationException());
        Assert.True(plan is { Create: false, Renumber: false, Newest.Metadata.Name: "b" });
    }

    [Fact]
    public void NewTemplateIsCreatedAndTheOldestUnusedExpire()
    {
        var plan = RevisionPlan.Decide(
            [Revision("a", 1, "app:1"), Revision("b", 2, "app:2"), Revision("c", 3, "app:3")], Objects.Template("web", "app:4"), n => Revision("d", n, "app:4"));
        Assert.True(plan is { Create: true, Newest: { Revision: 4, Metadata.Name: "d" } });
        Assert.Equal(["a"], plan.Expired(1, r => r.Metadata.Name == "c").Select(r => r.Metadata.Name));
        Assert.Equal(["b", "c"], plan.Expired(0, r => r.Metadata.Name == "a").Select(r => r.Metadata.Name));
    }

    [Fact]
    public void HashDependsOnTheCollisionCount()
    {
        var data = RawJson.FromText("{}");
        Assert.NotEqual(TemplateRevisions.HashOf(data, null), TemplateRevisions.HashOf(data, 1));
        Assert.Equal(TemplateRevisions.HashOf(data, 1), TemplateRevisions.HashOf(data, 1));
        Assert.Equal(new string('x', 223) + "-h", TemplateRevisions.NameOf(new string('x', 250), "h"));
    }

    private static ControllerRevision Revision(string name, long number, string image) => new()
    {
        Metadata = new() { Name = name },
        Data = TemplateRevisions.DataOf(Objects.Template("web", image)),
        Revision = number,
    };
}
