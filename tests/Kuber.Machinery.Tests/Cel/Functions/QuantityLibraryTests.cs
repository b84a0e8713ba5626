using Kuber.Machinery.Cel.Functions.Quantities;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class QuantityLibraryTests
{
    private const string Form = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    [Theory]
    [InlineData("1.5G", true)]
    [InlineData("1e3", true)]
    [InlineData("-5", true)]
    [InlineData("1.5Ki", true)]
    [InlineData("+1", true)]
    [InlineData(".5", true)]
    [InlineData("1k", true)]
    [InlineData("5E", true)]
    [InlineData("abc", false)]
    [InlineData("", false)]
    [InlineData("1 Gi", false)]
    [InlineData("1K", false)]
    public void TextsAreQuantitiesOrNot(string text, bool expected) => Assert.Equal(expected ? "true" : "false", Shown(QuantityLibrary.Library, "is_quantity_string", text));

    [Fact]
    public void ANumberIsAnIntegerWhereNothingIsLost()
    {
        Assert.Equal("error: " + Form, Shown(QuantityLibrary.Library, "string_to_quantity", "abc"));
        Assert.Equal("1073741824", Shown(QuantityLibrary.Library, "quantity_get_int", Of("1Gi")));
        Assert.Equal("error: cannot convert value to integer", Shown(QuantityLibrary.Library, "quantity_get_int", Of("1.5")));
        Assert.Equal("false", Shown(QuantityLibrary.Library, "quantity_is_integer", Of("9999999999999999999999999999999999999G")));
        Assert.Equal("true", Shown(QuantityLibrary.Library, "quantity_is_integer", Of("50k")));
        Assert.Equal("1.5", Shown(QuantityLibrary.Library, "quantity_get_float", Of("1500m")));
    }

    [Theory]
    [InlineData("1000m", false)]
    [InlineData("1.0", false)]
    [InlineData("0.5Gi", false)]
    [InlineData("9223372036854775807", false)]
    [InlineData("999999999999999999", true)]
    [InlineData("8Ei", false)]
    [InlineData("1Pi", false)]
    [InlineData("100Gi", true)]
    [InlineData("1e3", true)]
    [InlineData("0", true)]
    public void WhetherItIsAnIntegerDependsOnHowItWasWritten(string text, bool expected) =>
        Assert.Equal(expected ? "true" : "false", Shown(QuantityLibrary.Library, "quantity_is_integer", Of(text)));

    [Fact]
    public void SumsAreIntegersWhereBothPartsAre()
    {
        Assert.Equal("false", Shown(QuantityLibrary.Library, "quantity_is_integer", Call(QuantityLibrary.Library, "quantity_add", Of("1k"), Of("1000m"))));
        Assert.Equal("true", Shown(QuantityLibrary.Library, "quantity_is_integer", Call(QuantityLibrary.Library, "quantity_sub_int", Of("1k"), 1)));
        Assert.Equal("5000", Shown(QuantityLibrary.Library, "quantity_get_int", Call(QuantityLibrary.Library, "quantity_add_int", Of("0"), 5000)));
    }

    [Fact]
    public void QuantitiesAreAddedAndCompared()
    {
        Assert.True(Of("1Gi").IsEqualTo(Of("1024Mi")));
        Assert.True(Call(QuantityLibrary.Library, "quantity_add", Of("1Gi"), Of("1Gi")).IsEqualTo(Of("2Gi")));
        Assert.True(Call(QuantityLibrary.Library, "quantity_add_int", Of("1Gi"), 5).IsEqualTo(Of("1073741829")));
        Assert.True(Call(QuantityLibrary.Library, "quantity_sub", Of("50k"), Of("20k")).IsEqualTo(Of("30k")));
        Assert.True(Call(QuantityLibrary.Library, "quantity_sub_int", Of("50k"), -50000).IsEqualTo(Of("100k")));
        Assert.Equal("1", Shown(QuantityLibrary.Library, "quantity_compare_to", Of("1Gi"), Of("1G")));
        Assert.Equal("0", Shown(QuantityLibrary.Library, "quantity_compare_to", Of("200M"), Of("0.2G")));
        Assert.Equal("-1", Shown(QuantityLibrary.Library, "quantity_sign", Of("-3")));
        Assert.Equal("true", Shown(QuantityLibrary.Library, "quantity_is_less_than", Of("50M"), Of("50Mi")));
        Assert.Equal("false", Shown(QuantityLibrary.Library, "quantity_is_greater_than", Of("50M"), Of("50Mi")));
    }

    [Fact]
    public void SignIsNoMember() => Assert.False(Overload(QuantityLibrary.Library, "quantity_sign").IsMember);

    private static CelValue Of(string text) => Call(QuantityLibrary.Library, "string_to_quantity", text);
}
