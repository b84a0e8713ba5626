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
    [InlineData("example.com/a", 0)]
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

    [Fact]
    public void MetadataNeedsANameAndStandardFinalizers()
    {
        FieldErrors errors = [];
        ObjectMetaValidation.Create(new ObjectMeta { Namespace = "d", Finalizers = ["foo"] }, namespaced: true, NameRules.DnsSubdomain, errors);
        Assert.Equal(["metadata.name", "metadata.finalizers[0]"], errors.Select(e => e.Field));
    }
}
