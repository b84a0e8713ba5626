using System.Reflection;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.Tests;

public class BuiltInControllersTests
{
    [Fact]
    public void ListIsComplete()
    {
        var declared = typeof(BuiltInControllers).Assembly.GetTypes()
            .Select(t => t.GetField("Descriptor", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null))
            .OfType<ControllerDescriptor>()
            .Select(d => d.Name)
            .Order(StringComparer.Ordinal);
        Assert.Equal(declared, BuiltInControllers.All.Select(d => d.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NamesAreUnique() => Assert.Equal(BuiltInControllers.All.Count, BuiltInControllers.All.Select(d => d.Name).Distinct().Count());
}
