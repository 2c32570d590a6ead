"""What stands behind ./run: one environment, one test suite; standard library only, never imports bangtin."""
