using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.Tests.Validation;

public class NameRulesTests
{
    [Theory]
    [InlineData("a", 0)]
    [InlineData("a.b", 1)]
    [InlineData("A", 1)]
    [InlineData("", 1)]
    public void Labels(string name, int broken) => Assert.Equal(broken, NameRules.DnsLabel(name).Count);

    [Theory]
    [InlineData("a.b-c.0", 0)]
    [InlineData("a..b", 1)]
    [InlineData(".a", 1)]
    [InlineData("a.", 1)]
    [InlineData("a.-b", 1)]
    [InlineData("a-.b", 1)]
    [InlineData("a_b", 1)]
    [InlineData("é", 1)]
    [InlineData("a\n", 1)]
    [InlineData("", 1)]
    public void Subdomains(string name, int broken) => Assert.Equal(broken, NameRules.DnsSubdomain(name).Count);

    [Theory]
    [InlineData("*.a.b", 0)]
    [InlineData("*.", 1)]
    [InlineData("a.b", 1)]
    public void Wildcards(string name, int broken) => Assert.Equal(broken, NameRules.WildcardSubdomain(name).Count);

    [Theory]
    [InlineData("", 0)]
    [InlineData("A_b.c-0", 0)]
    [InlineData("-a", 1)]
    [InlineData("a.", 1)]
    [InlineData("é", 1)]
    public void LabelValues(string value, int broken) => Assert.Equal(broken, NameRules.LabelValue(value).Count);

    [Theory]
    [InlineData("example.com/a", 0)]
    [InlineData("example.com/A_b", 0)]
    [InlineData("Example.com/a", 1)]
    [InlineData("a b", 1)]
    [InlineData("/a", 1)]
    [InlineData("a/b/c", 1)]
    [InlineData("", 2)]
    public void QualifiedNames(string name, int broken) => Assert.Equal(broken, NameRules.QualifiedName(name).Count);

    [Theory]
    [InlineData("10.0.0.1", 0)]
    [InlineData("010.0.0.1", 1)]
    [InlineData("::ffff:1.2.3.4", 1)]
    [InlineData("x", 1)]
    public void Addresses(string text, int broken) => Assert.Equal(broken, IpRules.Address(text).Count);

    [Theory]
    [InlineData("::1:2", "::1:2")]
    [InlineData("::0102:0304", "::102:304")]
    [InlineData("2001:DB8:0:0::1", "2001:db8::1")]
    [InlineData("::FFFF:1.2.3.4", "::ffff:1.2.3.4")]
    [InlineData("fe80::0:5efe:0102:0304", "fe80::5efe:102:304")]
    public void AddressesAreShownInOneForm(string text, string expected) => Assert.Equal(expected, IpRules.Text(IpRules.Parse(text)!));

    [Theory]
    [InlineData("kubectl é 漢", null)]
    [InlineData("é\t", "manager: Invalid value: \"é\\t\": invalid character U+0009 (at position 2)")]
    [InlineData("a\u00a0b", "manager: Invalid value: \"a\u00a0b\": invalid character U+00A0 (at position 1)")]
    [InlineData("a\u200b", "manager: Invalid value: \"a\u200b\": invalid character U+200B (at position 1)")]
    public void FieldManagersArePrintable(string name, string? message)
    {
        FieldErrors errors = [];
        ObjectMetaValidation.FieldManager(name, FieldPath.Of("manager"), errors);
        Assert.Equal(message, errors.Count == 0 ? null : errors.ToMessage());
    }

    [Fact]
    public void MetadataNeedsANameAndStandardFinalizers()
    {
        FieldErrors errors = [];
        ObjectMetaValidation.Create(new ObjectMeta { Namespace = "d", Finalizers = ["foo"] }, namespaced: true, NameRules.DnsSubdomain, errors);
        Assert.Equal(["metadata.name", "metadata.finalizers[0]"], errors.Select(e => e.Field));
    }
}
