using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.Authorization;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Tests.Cel.Functions;

namespace Kuber.Machinery.Tests.Cel;

public sealed class CelKubernetesTests
{
    [Theory]
    [InlineData("[1, 2, 3].all(i, x, x > i)")]
    [InlineData("[1, 2, 3].exists(i, x, i == 1 && x == 2)")]
    [InlineData("[1, 2, 3].existsOne(i, x, x > 2)")]
    [InlineData("[1, 2, 3].exists_one(i, x, x > 2)")]
    [InlineData("[1, 2, 3].transformList(i, x, x > 1, i * x) == [2, 6]")]
    [InlineData("['x', 'y', 'z'].transformMap(i, e, i != 1, e) == {0: 'x', 2: 'z'}")]
    [InlineData("{'p': 1, 'q': 5}.transformMap(a, b, b + 1) == {'p': 2, 'q': 6}")]
    [InlineData("{'p': 1, 'q': 5}.transformMapEntry(a, b, {string(b): a}) == {'1': 'p', '5': 'q'}")]
    [InlineData("{'p': 1, 'q': 5}.transformMapEntry(a, b, b > 1, {a: b}) == {'q': 5}")]
    [InlineData("[5, 3, 5, 1].sort() == [1, 3, 5, 5]")]
    [InlineData("[-3, 1, -5, -2, 4].sortBy(e, -(e * e)) == [-5, 4, -3, -2, 1]")]
    [InlineData("lists.range(3).sortBy(e, -e) == [2, 1, 0]")]
    [InlineData("[[1, 2], [3], []].flatten() == [1, 2, 3]")]
    [InlineData("['a', 'b'].reverse() == ['b', 'a'] && [1, 1].distinct() == [1]")]
    [InlineData("[1, 2, 3].first() == optional.of(1) && [1].last().value() == 1")]
    [InlineData("quantity('1Gi').add(5) == quantity('1073741829') && sign(quantity('-3')) == -1")]
    [InlineData("ip('192.168.0.1').family() == 4 && string(ip('2001:DB8::1')) == '2001:db8::1'")]
    [InlineData("type(ip('::1')) == net.IP && type(cidr('::1/128')) == net.CIDR")]
    [InlineData("ip.isCanonical('::1') && cidr('10.0.0.0/8').ip() == ip('10.0.0.0')")]
    [InlineData("url('http://h/?a=%41').getQuery()['a'][0] == 'A'")]
    [InlineData("semver('v1.2', true).compareTo(semver('1.2.0')) == 0")]
    [InlineData("format.named('uuid').hasValue() && !format.dns1123Label().validate('ab').hasValue()")]
    [InlineData("sets.contains([1, 2], [2]) && 'a-b'.split('-').join('+') == 'a+b'")]
    [InlineData("'%s is %d'.format(['x', 1]) == 'x is 1'")]
    [InlineData("'k1=v1'.find('k[0-9]') == 'k1' && 'abc'.matches('^a.c$')")]
    public void ExpressionsUseTheLibraries(string expression) => Assert.Equal("true", Run(expression));

    [Theory]
    [InlineData("self.reverse() == ''", "found no matching overload for 'reverse' applied to 'string.()'")]
    [InlineData("quantity(self).sign() == 0", "found no matching overload for 'sign' applied to 'kubernetes.Quantity.()'")]
    [InlineData("math.abs(-1) == 1", "undeclared reference to 'math' (in container '')")]
    [InlineData("cel.bind(a, 1, a == 1)", "undeclared reference to 'cel' (in container '')")]
    [InlineData("base64.encode(b'x') == ''", "undeclared reference to 'base64' (in container '')")]
    [InlineData("authorizer.path('/x').check('get').allowed()", "undeclared reference to 'authorizer' (in container '')")]
    public void WhatTheServerDoesNotHaveIsUnknown(string expression, string expected)
    {
        var compiled = CelKubernetes.Environment.WithVariable("self", CelType.String).Compile(expression);
        Assert.Null(compiled.Ast);
        Assert.Contains(expected, compiled.Issues.Select(static i => i.Message));
    }

    [Fact]
    public void FormatsThatAreWrittenDownAreChecked()
    {
        var compiled = CelKubernetes.Environment.WithVariable("self", CelType.String).Compile("\"%d\".format([self]) == \"\"");
        Assert.Equal("ERROR: <input>:1:14: error during formatting: decimal clause can only be used on integers, was given string\n | \"%d\".format([self]) == \"\"\n | .............^", compiled.Text);
    }

    [Theory]
    [InlineData("bool('yes')", "type conversion error from 'string' to 'bool'")]
    [InlineData("int(1e20) == 0", "integer overflow")]
    [InlineData("uint(-1) == 0u", "unsigned integer overflow")]
    [InlineData("'x'.find('[') == ''", "error parsing regexp: missing closing ]: `[`")]
    public void WhatIsWrittenDownIsConvertedWhenTheProgramIsMade(string expression, string expected) =>
        Assert.Equal(expected, Assert.Throws<CelProgramException>(() => Run(expression)).Message);

    [Theory]
    [InlineData("kubernetes.Quantity", 60UL, 1UL)]
    [InlineData("net.IP", 60UL, 1UL)]
    [InlineData("kubernetes.URL", 60UL, 6UL)]
    [InlineData("kubernetes.NamedFormat", 60UL, 7UL)]
    public void ValuesOfLibrariesAreComparedCheaply(string type, ulong size, ulong most)
    {
        var argument = CelCalls.Sized(CelType.Opaque(type), 0, size);
        Assert.Equal(new CelCost(1, most), StandardCosts.Equality([argument, argument]).Cost);
        Assert.Equal(new CelCost(1, most), StandardCosts.Equality([argument with { Size = null }, argument]).Cost);
    }

    [Fact]
    public void AuthorizationIsAskedThroughTheVariables()
    {
        var environment = CelKubernetes.WithAuthorizer(CelKubernetes.Environment);
        Assert.Equal("true", Run("authorizer.group('apps').resource('deployments').check('get').allowed()", environment));
        Assert.Equal("false", Run("authorizer.path('/x').check('get').allowed()", environment));
        Assert.Equal("pods/status", Run("authorizer.requestResource.check('get').reason()", environment));
    }

    private static string Run(string expression, CelEnvironment? environment = null)
    {
        environment ??= CelKubernetes.Environment;
        var compiled = environment.Compile(expression);
        Assert.True(compiled.Ast is not null, compiled.Text);
        var variables = new CelVariables(new Dictionary<string, CelValue>(StringComparer.Ordinal)
        {
            ["authorizer"] = new CelAuthorizer(new Allowing()),
            ["authorizer.requestResource"] = new CelResourceCheck(new Allowing(), new("", "pods") { Subresource = "status" }),
        });
        return CelCalls.Shown(new CelProgram(environment, compiled.Ast).Evaluate(variables).Value);
    }

    private sealed class Allowing : ICelAuthorizer
    {
        public ICelAuthorizer ForServiceAccount(string @namespace, string name) => this;

        public CelDecision CheckPath(string path, string verb) => new(false, path, null);

        public CelDecision CheckResource(CelResourceAttributes attributes, string verb) => new(true, attributes.Resource + "/" + attributes.Subresource, null);
    }
}
