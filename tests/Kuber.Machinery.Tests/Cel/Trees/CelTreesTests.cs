using Kuber.Machinery.Cel.Trees;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Tests.Cel.Trees;

public class CelTreesTests
{
    [Fact]
    public void Scalars_keep_their_types()
    {
        Assert.Equal(3, Assert.IsType<CelInt>(CelTrees.Of(3)).Value);
        Assert.Equal(1.5, Assert.IsType<CelDouble>(CelTrees.Of(ApiValue.Of(1.5))).Value);
        Assert.Equal("a", Assert.IsType<CelString>(CelTrees.Of("a")).Value);
        Assert.Same(CelBool.True, CelTrees.Of(true));
        Assert.Same(CelNull.Value, CelTrees.Of(ApiValue.Null));
    }

    [Fact]
    public void A_list_gives_the_same_item_each_time()
    {
        var list = Assert.IsType<CelList>(CelTrees.Of(Tree("[{\"a\":1},null]")), exactMatch: false);

        Assert.Equal(2, list.Count);
        Assert.Same(list[0], list[0]);
        Assert.IsType<CelMap>(list[0], exactMatch: false);
        Assert.Same(CelNull.Value, list[1]);
    }

    [Fact]
    public void A_map_has_its_keys_in_order_and_only_finds_texts()
    {
        var map = Assert.IsType<CelMap>(CelTrees.Of(Tree("{\"b\":[1],\"a\":null}")), exactMatch: false);

        Assert.Equal(["a", "b"], map.Keys.Select(static k => ((CelString)k).Value));
        Assert.Same(CelNull.Value, map.Find(new CelString("a")));
        Assert.Same(map.Find(new CelString("b")), map.Find(new CelString("b")));
        Assert.Null(map.Find(new CelString("c")));
        Assert.Null(map.Find(new CelInt(1)));
    }

    [Fact]
    public void Trees_are_equal_by_what_they_hold()
    {
        var left = CelTrees.Of(Tree("{\"a\":[1,{\"b\":2.0}],\"c\":null}"));

        Assert.True(left.IsEqualTo(CelTrees.Of(Tree("{\"c\":null,\"a\":[1,{\"b\":2}]}"))));
        Assert.False(left.IsEqualTo(CelTrees.Of(Tree("{\"a\":[1,{\"b\":3}],\"c\":null}"))));
        Assert.False(left.IsEqualTo(CelTrees.Of(Tree("{\"a\":[1,{\"b\":2}]}"))));
    }

    private static ApiValue Tree(string json) => ApiValueJson.Parse(System.Text.Encoding.UTF8.GetBytes(json));
}
