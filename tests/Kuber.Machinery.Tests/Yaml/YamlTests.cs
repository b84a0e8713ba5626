using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;

namespace Kuber.Machinery.Tests.Yaml;

public sealed class YamlTests
{
    [Theory]
    [InlineData("a: yes\nb: off\nc: ~\nd: 0777\ne: 0x1F\nf: 1_000\ng: '1'\nh: 1.50\ni: 2001-12-14", """{"a":true,"b":false,"c":null,"d":511,"e":31,"f":1000,"g":"1","h":1.5,"i":"2001-12-14"}""")]
    [InlineData("1: a\ntrue: b", """{"1":"a","true":"b"}""")]
    [InlineData("a: &x {k: 1}\nb: *x\nc:\n  <<: *x\n  m: 2", """{"a":{"k":1},"b":{"k":1},"c":{"k":1,"m":2}}""")]
    [InlineData("a: |\n  x\n  y\nb: >-\n  x\n  y", """{"a":"x\ny\n","b":"x y"}""")]
    [InlineData("- 1\n- [a, b]", """[1,["a","b"]]""")]
    [InlineData("{\"a\":{\"b\":[1,2,{\"c\":\"\\u0041\"}]}}", """{"a":{"b":[1,2,{"c":"A"}]}}""")]
    [InlineData("", "null")]
    [InlineData("# nothing\n", "null")]
    [InlineData("a: 12e03\nb: 1.2.3\nc: 0b11\nd: -5\ne: +7\nf: 10Mi\ng: 089", """{"a":12000,"b":"1.2.3","c":3,"d":-5,"e":7,"f":"10Mi","g":89}""")]
    public void ReadsAsKubernetesDoes(string yaml, string json) => Assert.Equal(json, YamlReader.Parse(yaml).ToString());

    [Fact]
    public void ReadsAllDocuments()
    {
        var all = YamlReader.ParseAll("a: 1\n---\n---\n# none\n---\nb: 2\n");
        Assert.Equal(["""{"a":1}""", """{"b":2}"""], all.Select(d => d.ToString()));
    }

    [Fact]
    public void FindsDuplicateKeys()
    {
        var duplicates = new List<string>();
        Assert.Equal(2, YamlReader.Parse("q: 1\nq: 2\n", duplicates)["q"].Integer);
        Assert.Equal(["line 2: key \"q\" already set in map"], duplicates);
    }

    [Theory]
    [InlineData("{a: [", "yaml: line 1: did not find expected node content")]
    public void SaysWhatIsWrong(string yaml, string message) =>
        Assert.Equal(message, Assert.Throws<YamlSyntaxException>(() => YamlReader.Parse(yaml)).Message);

    [Fact]
    public void StopsAliasBombs()
    {
        var lines = new List<string> { "a0: &a0 [x,x,x,x,x,x,x,x,x,x]" };
        for (var i = 1; i < 10; i++)
        {
            lines.Add($"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]");
        }

        Assert.Contains("excessive aliasing", Assert.Throws<YamlSyntaxException>(() => YamlReader.Parse(string.Join("\n", lines))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"b":[1,{"x":"y","z":[]},[2,3]],"a":{"k":"true","l":"","m":{},"n":null}}""", "a:\n  k: \"true\"\n  l: \"\"\n  m: {}\n  \"n\": null\nb:\n- 1\n- x: \"y\"\n  z: []\n- - 2\n  - 3\n")]
    [InlineData("""{"a":"x: y","b":"- x","c":"it's","d":"#no","e":"1.5","f":"a#b"}""", "a: 'x: y'\nb: '- x'\nc: it's\nd: '#no'\ne: \"1.5\"\nf: a#b\n")]
    [InlineData("""{"a":"x\ny\n","b":"x\ny","c":" x\n"}""", "a: |\n  x\n  y\nb: |-\n  x\n  y\nc: |2\n   x\n")]
    [InlineData("""{"k10":1,"k9":2,"_":3}""", "_: 3\nk9: 2\nk10: 1\n")]
    public void WritesAsKubernetesDoes(string json, string yaml) => Assert.Equal(yaml, YamlWriter.ToText(ApiValueJson.Parse(json)));

    [Theory]
    [InlineData("""{"a":"tab\there","b":"\u0001","c":" lead","d":"multi \nline","e":"x\n\n","f":"null","g":"0x10","h":"12:30","i":"=","j":"a: b # c"}""")]
    public void ReadsBackWhatItWrote(string json)
    {
        var tree = ApiValueJson.Parse(json);
        Assert.Equal(tree, YamlReader.Parse(YamlWriter.ToText(tree)));
    }

    [Fact]
    public void FoldsLongTexts()
    {
        var tree = ApiValue.MapOf(("message", string.Join(" ", Enumerable.Repeat("word", 60))), ("quoted", string.Join(" ", Enumerable.Repeat("a: b", 60))));
        var text = YamlWriter.ToText(tree);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 86));
        Assert.Equal(tree, YamlReader.Parse(text));
    }
}
